import type { Type } from '@nestjs/common';

/** Decorators of a method that is made from data. */
export interface MethodDecorators {
  readonly method: readonly MethodDecorator[];
  /** One per parameter, in order. */
  readonly parameters: readonly ParameterDecorator[];
}

/** Adds a method to a controller class and decorates it as source code would. */
export function decorate(
  controller: Type,
  name: string,
  handler: (...args: never[]) => unknown,
  decorators: MethodDecorators,
): void {
  const prototype = controller.prototype as object;
  const descriptor: PropertyDescriptor = { value: named(handler, name), configurable: true, writable: true };
  Object.defineProperty(prototype, name, descriptor);
  decorators.parameters.forEach((parameter, at) => {
    parameter(prototype, name, at);
  });
  for (const method of decorators.method) method(prototype, name, descriptor);
}

/** Gives a function or class the name that Nest and OpenAPI show. */
export function named<T extends object>(target: T, name: string): T {
  Object.defineProperty(target, 'name', { value: name });
  return target;
}
