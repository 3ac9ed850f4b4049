import { isIPv4 } from 'node:net';
import type { AddressKeeping, SourceColumn } from '@tessera/db-core';
import type { ModuleOption } from '../contract.js';

/** What is stored of a value that passed its check. */
export type KeptValue = (value: unknown) => unknown;

/** What a column keeps of its values; undefined where it keeps them whole. */
export function keptValue(
  column: SourceColumn,
  options: Readonly<Record<string, ModuleOption>> = {},
): KeptValue | undefined {
  const { type, cut, maxLength, keep } = column;
  // PostgreSQL writes UUIDs back in lower case, and by what it writes back a row is found again.
  if (type === 'uuid') return (value) => String(value).toLowerCase();
  if (type === 'text' && cut === true && maxLength !== undefined) return (value) => firstOf(String(value), maxLength);
  const keeping = typeof keep === 'object' ? (options[keep.option]?.value as AddressKeeping | undefined) : keep;
  if (keeping === 'nothing') return () => null;
  return keeping === 'network' ? (value) => networkOf(String(value)) : undefined;
}

/** The first characters of a text; one of two units is never halved. */
export function firstOf(text: string, characters: number): string {
  if (text.length <= characters) return text;
  // No more units than the characters can have.
  return Array.from(text.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
}

/**
 * The network of an address: /24 of IPv4, /48 of IPv6; an IPv4 address written as IPv6 is one of IPv4, and what is wider already
 * stays as wide.
 */
export function networkOf(text: string): string {
  const [address = '', mask] = text.split('/');
  if (isIPv4(address)) return network(address.split('.').map(Number), Number(mask ?? 32), 24);
  const bytes = ipv6Bytes(address);
  const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  const bits = Number(mask ?? 128);
  return mapped && bits >= 96 ? network(bytes.slice(12), bits - 96, 24) : network(bytes, bits, 48);
}

function network(bytes: readonly number[], bits: number, most: number): string {
  const kept = Math.min(bits, most);
  const masked = bytes.map((byte, at) => byte & (0xff00 >> Math.min(Math.max(kept - 8 * at, 0), 8)) & 0xff);
  if (bytes.length === 4) return `${masked.join('.')}/${kept}`;
  const groups = Array.from({ length: 8 }, (_, at) =>
    ((masked[2 * at] ?? 0) * 256 + (masked[2 * at + 1] ?? 0)).toString(16),
  );
  return `${groups.join(':')}/${kept}`;
}

/** The 16 bytes of an IPv6 address, which has been checked to be one. */
function ipv6Bytes(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const left = groupBytes(head);
  const right = groupBytes(tail ?? '');
  return [...left, ...new Array<number>(16 - left.length - right.length).fill(0), ...right];
}

function groupBytes(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
