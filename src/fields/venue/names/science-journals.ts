/** Journals of nature and medicine. The columns are those of `parseVenues` in `venues.ts`. */
export const SCIENCE_JOURNALS = `
Nature | journals/nature | 10.1038/s41586-, 10.1038/nature | | | Nature; Nat.
Science | | 10.1126/science. | | | Science
Cell | | 10.1016/j.cell. | | | Cell
PNAS | journals/pnas | 10.1073/pnas. | 1903 | | Proceedings of the National Academy of Sciences of the United States of America; Proceedings of the National Academy of Sciences; Proc. Natl. Acad. Sci. USA
PNAS Nexus | | 10.1093/pnasnexus/ | 2021 | | PNAS Nexus
Nature Communications | | 10.1038/s41467-, 10.1038/ncomms | 2009 | | Nature Communications; Nat. Commun.
Nature Machine Intelligence | journals/natmi | 10.1038/s42256- | 2018 | | Nature Machine Intelligence; Nat. Mac. Intell.; Nat. Mach. Intell.
Nature Computational Science | journals/ncs | 10.1038/s43588- | 2020 | | Nature Computational Science; Nat. Comput. Sci.
Nature Methods | | 10.1038/s41592-, 10.1038/nmeth. | 2003 | | Nature Methods; Nat. Methods
Nature Biotechnology | | 10.1038/s41587-, 10.1038/nbt. | 1982 | | Nature Biotechnology; Nat. Biotechnol.
Nature Medicine | | 10.1038/s41591-, 10.1038/nm. | 1994 | | Nature Medicine; Nature Network Boston; Nat. Med.
Nature Genetics | | 10.1038/s41588-, 10.1038/ng. | | | Nature Genetics; Nat. Genet.
Nature Neuroscience | | 10.1038/s41593-, 10.1038/nn. | 1997 | | Nature Neuroscience; Nat. Neurosci.
Nature Physics | | 10.1038/s41567-, 10.1038/nphys | 2004 | | Nature Physics; Nat. Phys.
Nature Chemistry | | 10.1038/s41557-, 10.1038/nchem. | 2008 | | Nature Chemistry
Nature Astronomy | | 10.1038/s41550- | 2016 | | Nature Astronomy
Nature Biomedical Engineering | | 10.1038/s41551- | 2016 | | Nature Biomedical Engineering; Nat. Biomed. Eng.
Nature Human Behaviour | | 10.1038/s41562- | 2016 | | Nature Human Behaviour
Nature Reviews Physics | | 10.1038/s42254- | 2018 | | Nature Reviews Physics
Scientific Reports | | 10.1038/s41598-, 10.1038/srep | 2010 | | Scientific Reports; Sci. Rep.
Scientific Data | | 10.1038/s41597-, 10.1038/sdata. | 2013 | | Scientific Data; Sci. Data
Communications Biology | | 10.1038/s42003- | 2017 | | Communications Biology
npj Digital Medicine | journals/npjdm | 10.1038/s41746- | 2017 | | npj Digital Medicine; npj Digit. Medicine
npj Computational Materials | | 10.1038/s41524- | 2014 | | npj Computational Materials
Science Advances | | 10.1126/sciadv. | 2014 | | Science Advances
Science Robotics | journals/scirobotics | 10.1126/scirobotics. | 2015 | | Science Robotics; Sci. Robotics
Patterns | journals/patterns | 10.1016/j.patter. | 2019 | | Patterns
Joule | | 10.1016/j.joule. | 2016 | | Joule
Neuron | | 10.1016/j.neuron. | | | Neuron
NeuroImage | journals/neuroimage | 10.1016/j.neuroimage. | | | NeuroImage
eLife | | 10.7554/elife. | 2011 | | eLife
PLoS ONE | | 10.1371/journal.pone. | 2005 | | PLoS ONE
PLoS Comput. Biol. | journals/ploscb | 10.1371/journal.pcbi. | 2004 | | PLoS Computational Biology; PLoS Comput. Biol.
Nucleic Acids Res. | journals/nar | 10.1093/nar/ | 1972 | | Nucleic Acids Research; Nucleic Acids Res.; NAR
Genome Biology | | 10.1186/s13059- | 1999 | | Genome Biology
Genome Research | | 10.1101/gr. | 1990 | | Genome Research
Bioinformatics | journals/bioinformatics | 10.1093/bioinformatics/ | 1984 | | Bioinformatics; Bioinform.
Bioinformatics Advances | | 10.1093/bioadv/ | 2020 | | Bioinformatics Advances
Briefings in Bioinformatics | journals/bib | 10.1093/bib/ | 1999 | | Briefings in Bioinformatics; Briefings Bioinform.
BMC Bioinformatics | journals/bmcbi | 10.1186/s12859- | 1999 | | BMC Bioinformatics; BMC Bioinform.
TCBB | journals/tcbb | TCBB | 2003 | | IEEE/ACM Transactions on Computational Biology and Bioinformatics; IEEE ACM Trans. Comput. Biol. Bioinform.
JCIM | journals/jcisd | 10.1021/acs.jcim. | 1960 | | Journal of Chemical Information and Modeling; J. Chem. Inf. Model.
J. Cheminformatics | journals/jcheminf | 10.1186/s13321- | 2008 | | Journal of Cheminformatics; J. Cheminformatics
JCTC | | 10.1021/acs.jctc. | 2004 | | Journal of Chemical Theory and Computation
JACS | | 10.1021/jacs. | 1878 | | Journal of the American Chemical Society
Chemical Science | | | 2009 | | Chemical Science
Digital Discovery | | | 2021 | | Digital Discovery
Machine Learning: Science and Technology | journals/mlst | 10.1088/2632-2153/ | 2019 | | Machine Learning: Science and Technology; Mach. Learn. Sci. Technol.; MLST
NEJM | | 10.1056/nejm | | | New England Journal of Medicine; The New England journal of medicine
NEJM AI | | 10.1056/aioa | 2023 | | NEJM AI
The Lancet | | 10.1016/s0140-6736 | | | The Lancet; Lancet
Lancet Digital Health | | 10.1016/s2589-7500 | 2018 | | The Lancet Digital Health
JAMA | | 10.1001/jama. | | | Journal of the American Medical Association; JAMA
JAMIA | journals/jamia | 10.1093/jamia/ | 1993 | | Journal of the American Medical Informatics Association; J. Am. Medical Informatics Assoc.; J. Am. Med. Inform. Assoc.
JMIR | | | 1998 | | Journal of Medical Internet Research; J. Medical Internet Res.
J. Biomed. Informatics | journals/jbi | 10.1016/j.jbi. | | | Journal of Biomedical Informatics; J. Biomed. Informatics
Artif. Intell. Medicine | journals/artmed | 10.1016/j.artmed. | | | Artificial Intelligence in Medicine; Artif. Intell. Medicine
Radiology | | 10.1148/radiol. | | | Radiology
Phys. Rev. Lett. | | 10.1103/physrevlett. | | | Physical Review Letters; PRL
Phys. Rev. X | | 10.1103/physrevx. | 2010 | | Physical Review X; PRX
Phys. Rev. A | | 10.1103/physreva. | | | Physical Review A
Phys. Rev. B | | 10.1103/physrevb. | | | Physical Review B
Phys. Rev. D | | 10.1103/physrevd. | | | Physical Review D
Phys. Rev. E | | 10.1103/physreve. | | | Physical Review E; Physical review. E, Statistical, nonlinear, and soft matter physics
Phys. Rev. Research | | 10.1103/physrevresearch. | 2018 | | Physical Review Research
Rev. Mod. Phys. | | 10.1103/revmodphys. | 1928 | | Reviews of Modern Physics
J. Chem. Phys. | | | | | Journal of Chemical Physics; The Journal of Chemical Physics
ApJ | | 10.3847/1538-4357/ | | | Astrophysical Journal; The Astrophysical Journal
ApJL | | 10.3847/2041-8213/ | | | Astrophysical Journal Letters; The Astrophysical Journal Letters
MNRAS | | 10.1093/mnras/, 10.1111/j.1365-2966. | | | Monthly Notices of the Royal Astronomical Society
A&A | | 10.1051/0004-6361/ | | | Astronomy & Astrophysics
Royal Society Open Science | | 10.1098/rsos. | 2013 | | Royal Society Open Science
`;
