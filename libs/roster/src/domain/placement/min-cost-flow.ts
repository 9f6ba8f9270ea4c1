/**
 * A network through which units flow from a source to a sink, each arc with a capacity and a cost (an integer, never
 * negative). Arcs lie in pairs: the arc itself, and its residual beside it.
 */
export class FlowNetwork {
  readonly heads: number[] = [];
  readonly room: number[] = [];
  readonly costs: number[] = [];
  readonly leaving: number[][];

  constructor(readonly nodes: number) {
    this.leaving = Array.from({ length: nodes }, () => []);
  }

  /** @returns the arc, by which `flowOn` knows it */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.heads.length;
    this.heads.push(to, from);
    this.room.push(capacity, 0);
    this.costs.push(cost, -cost);
    this.leaving[from]?.push(arc);
    this.leaving[to]?.push(arc + 1);
    return arc;
  }

  flowOn(arc: number): number {
    return this.room[arc + 1] ?? 0;
  }
}

/**
 * Sends as much as is worth it at the least total cost: units flow as long as one more costs less than `worth`.
 * Successive shortest paths with potentials (Ahuja, Magnanti, Orlin: Network Flows, 9.7).
 */
export function minCostFlow(network: FlowNetwork, source: number, sink: number, worth: number): void {
  const potentials = new Float64Array(network.nodes);
  for (;;) {
    const { distances, via } = shortestPaths(network, source, sink, potentials);
    const reach = distances[sink] ?? Infinity;
    if (reach === Infinity) return;
    // Settled before the sink: nearer than it. All others count as being as far as the sink.
    potentials.forEach((potential, node) => {
      potentials[node] = potential + Math.min(distances[node] ?? Infinity, reach);
    });
    if ((potentials[sink] ?? 0) - (potentials[source] ?? 0) >= worth) return;
    for (let node = sink; node !== source;) {
      const arc = via[node] ?? 0;
      network.room[arc] = (network.room[arc] ?? 0) - 1;
      network.room[arc ^ 1] = (network.room[arc ^ 1] ?? 0) + 1;
      node = network.heads[arc ^ 1] ?? source;
    }
  }
}

interface Paths {
  readonly distances: Float64Array;
  /** The arc by which each node is reached. */
  readonly via: Int32Array;
}

/** Dijkstra over the reduced costs, broken off at the sink. */
function shortestPaths(network: FlowNetwork, source: number, sink: number, potentials: Float64Array): Paths {
  const distances = new Float64Array(network.nodes).fill(Infinity);
  const via = new Int32Array(network.nodes).fill(-1);
  const settled = new Uint8Array(network.nodes);
  const queue = new NearestFirst();
  distances[source] = 0;
  queue.push(source, 0);
  for (let node = queue.pop(); node !== undefined && node !== sink; node = queue.pop()) {
    if (settled[node] === 1) continue;
    settled[node] = 1;
    const [reached, height] = [distances[node] ?? 0, potentials[node] ?? 0];
    for (const arc of network.leaving[node] ?? []) {
      if ((network.room[arc] ?? 0) <= 0) continue;
      const head = network.heads[arc] ?? sink;
      const distance = reached + (network.costs[arc] ?? 0) + height - (potentials[head] ?? 0);
      if (distance >= (distances[head] ?? Infinity)) continue;
      distances[head] = distance;
      via[head] = arc;
      queue.push(head, distance);
    }
  }
  return { distances, via };
}

/** A binary heap; a node stands in it once for each time it came nearer. */
class NearestFirst {
  private readonly nodes: number[] = [];
  private readonly keys: number[] = [];

  push(node: number, key: number): void {
    let at = this.nodes.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.keys[above] ?? 0) <= key) break;
      this.put(at, this.nodes[above] ?? 0, this.keys[above] ?? 0);
      at = above;
    }
    this.put(at, node, key);
  }

  pop(): number | undefined {
    const first = this.nodes[0];
    const [node, key] = [this.nodes.pop(), this.keys.pop()];
    if (node === undefined || key === undefined || this.nodes.length === 0) return first;
    this.sink(node, key);
    return first;
  }

  private sink(node: number, key: number): void {
    const { length } = this.nodes;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= length) break;
      if (below + 1 < length && (this.keys[below + 1] ?? 0) < (this.keys[below] ?? 0)) below += 1;
      if ((this.keys[below] ?? 0) >= key) break;
      this.put(at, this.nodes[below] ?? 0, this.keys[below] ?? 0);
      at = below;
    }
    this.put(at, node, key);
  }

  private put(at: number, node: number, key: number): void {
    this.nodes[at] = node;
    this.keys[at] = key;
  }
}
