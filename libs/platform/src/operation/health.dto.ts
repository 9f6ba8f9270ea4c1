import { ChoiceField } from '../http/index.js';

export class Health {
  @ChoiceField({ description: 'Tiến trình còn sống', values: ['alive'], example: 'alive' })
  status: 'alive';
}

export class ReadyView {
  @ChoiceField({ description: 'Sẵn sàng phục vụ', values: ['ready'], example: 'ready' })
  status: 'ready';
}
