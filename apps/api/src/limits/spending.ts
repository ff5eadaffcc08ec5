import { rateLimited } from "../errors.ts";
import type { Allowance, RateLimits, Spender } from "./rate-limits.ts";

/** What one request spends: once, whatever becomes of it. */
export class Spending {
  /** How the allowance stands after it, and what was taken or refused; null until then. */
  spent: (Allowance & { cost: number }) | null = null;
  private readonly limits: RateLimits;
  private readonly spender: Spender;

  constructor(limits: RateLimits, spender: Spender) {
    this.limits = limits;
    this.spender = spender;
  }

  /** Whose allowance it is, the same for all they send. */
  get of(): string {
    return `${this.spender.kind}:${this.spender.id}`;
  }

  /** Error RATE_LIMITED, before anything was read, for who goes on asking though they were told to wait. */
  refuseDeaf(): void {
    const allowance = this.limits.isDeaf(this.spender);
    if (!allowance) return;
    this.spent = { ...allowance, cost: 0 };
    throw rateLimited(allowance.limit, secondsLeft(this.spent));
  }

  /** Error RATE_LIMITED when less than that is left. */
  async spend(cost: number): Promise<void> {
    this.spent = { ...(await this.limits.spend(this.spender, cost)), cost };
    if (this.spent.isRefused) throw rateLimited(this.spent.limit, secondsLeft(this.spent));
  }

  /** For the answer, whoever writes it. */
  get headers(): Record<string, number> {
    if (!this.spent) return {};
    const seconds = secondsLeft(this.spent);
    const { limit, remaining, isRefused } = this.spent;
    return { "ratelimit-limit": limit, "ratelimit-remaining": remaining, "ratelimit-reset": seconds, ...(isRefused && { "retry-after": seconds }) };
  }
}

const secondsLeft = ({ milliseconds }: Allowance) => Math.max(1, Math.ceil(milliseconds / 1000));
