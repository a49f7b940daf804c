import { addLaptopTexts } from '../../texts/laptops.ts';

/** The code of a laptop, to be read or copied: eight groups of four. */
export const CodeGroups = ({ shown }: { readonly shown: string }) => (
  <ol aria-label={addLaptopTexts.code} className="recovery-groups code-groups">
    {shown.split(' ').map((group) => (
      <li key={group}>
        <span className="recovery-group">{group}</span>
      </li>
    ))}
  </ol>
);
