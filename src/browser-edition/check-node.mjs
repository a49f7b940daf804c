// Plain JavaScript on purpose: it must run on the old Node that it complains about.
const needed = [22, 13];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Node ${process.versions.node} is te oud voor dit project (22.13 of nieuwer nodig) en er is geen meegeleverde Node voor ${process.platform}-${process.arch}. Installeer Node 24 LTS (zie .nvmrc) en voer npm ci opnieuw uit.`,
  );
  process.exit(1);
}
