package main

// people is a list as somebody keeps it: columns in their own order, one name
// in two languages' letters, and one row that cannot be taken.
const people = `Phone;Name;Role;Joined
07700 900101;"Kowalska, Dana";mentee;3/9/2026
07700 900102;Danny Reid;mentee;10/9/2026
07700 900103;Adama Sow;mentee;2026-09-10
07700 900104;Priya Nair;mentee;17 Sep 2026
07700 900105;Jordan Price;mentee;17.09.2026
07700 900106;Tomasz Wójcik;mentee;17/9/2026
07700 900107;Sam Taylor;mentee;24/9/2026
07700 900108;Sam Thomas;mentee;24/9/2026
07700 900109;یوسف حسن;mentee;24/9/2026
07700 900110;Ruth Shaw;mentor, facilitator;5/1/2025
07700 900111;Ben Amadi;mentor;12/2/2025
07700 900112;;mentee;1/10/2026
07700 900113;Aisha Rahman;mentee;24/9/2026
07700 900114;Callum Boyd;mentee;24/9/2026
07700 900115;Elena Petrova;mentee;24/9/2026
07700 900116;Femi Adeyemi;mentee;24/9/2026
07700 900117;Grace Liu;mentee;1/10/2026
07700 900118;Hamza Khan;mentee;1/10/2026
07700 900119;Isla Murray;mentee;1/10/2026
07700 900120;Kofi Mensah;mentee;1/10/2026
07700 900121;Lena Novak;mentee;8/10/2026
07700 900122;Marek Zając;mentee;8/10/2026
07700 900123;Nina Costa;mentee;8/10/2026
07700 900124;Oscar Bell;mentor;12/2/2025
07700 900125;Wanda Hughes;mentee;8/10/2026
07700 900126;Zoe Park;mentee;8/10/2026
`
