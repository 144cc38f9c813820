/** An address as a square of modules, ready for one SVG path. */
import QRCode from 'qrcode';

/** `size`: modules on a side, without the quiet zone of 4 around it. */
export function qrPath(address: string): { size: number; path: string } {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, index) => index)
    .filter((index) => modules.get(Math.floor(index / size), index % size));
  return { size, path: dark.map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`).join('') };
}
