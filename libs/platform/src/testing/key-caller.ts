import type supertest from 'supertest';
import type { JobView } from '../jobs/index.js';
import type { TestApp } from './test-app.js';

/** A system with a key: no cookie, no CSRF token. */
export class KeyCaller {
  constructor(
    private readonly test: TestApp,
    readonly key: string,
  ) {}

  get(path: string): supertest.Test {
    return this.keyed(this.test.http().get(`/api/v1${path}`));
  }

  post(path: string): supertest.Test {
    return this.keyed(this.test.http().post(`/api/v1${path}`));
  }

  put(path: string): supertest.Test {
    return this.keyed(this.test.http().put(`/api/v1${path}`));
  }

  patch(path: string, version: number): supertest.Test {
    return this.keyed(this.test.http().patch(`/api/v1${path}`)).set('If-Match', `"${version}"`);
  }

  delete(path: string): supertest.Test {
    return this.keyed(this.test.http().delete(`/api/v1${path}`));
  }

  /** Starts a job with this request, runs all tasks, and answers the job as it then is. */
  async runJob(request: supertest.Test): Promise<JobView> {
    const { body } = await request.expect(202);
    await this.test.runTasks();
    return (await this.get(`/jobs/${body.id}`).expect(200)).body;
  }

  private keyed(request: supertest.Test): supertest.Test {
    return request.set('Authorization', `Bearer ${this.key}`);
  }
}
