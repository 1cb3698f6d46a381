/**
 * Conferences of data, people, software, systems, security and theory. The columns are those of
 * `parseVenues` in `venues.ts`.
 */
export const COMPUTING_CONFERENCES = `
KDD | conf/kdd | | 1994 | 8 | Knowledge Discovery and Data Mining; ACM SIGKDD Conference on Knowledge Discovery and Data Mining; ACM SIGKDD International Conference on Knowledge Discovery and Data Mining; SIGKDD
WWW | conf/www | | | 5 | The Web Conference; International World Wide Web Conference; International Conference on World Wide Web; ACM Web Conference; ACM on Web Conference; World Wide Web Conference; TheWebConf
SIGIR | conf/sigir | | 1977 | 7 | Annual International ACM SIGIR Conference on Research and Development in Information Retrieval; ACM SIGIR Conference on Research and Development in Information Retrieval
CIKM | conf/cikm | | 1991 | | International Conference on Information and Knowledge Management
WSDM | conf/wsdm | | 2007 | | Web Search and Data Mining; ACM International Conference on Web Search and Data Mining
RecSys | conf/recsys | | 2006 | | ACM Conference on Recommender Systems
ICDM | conf/icdm | ICDM | | | IEEE International Conference on Data Mining; ?Industrial Conference on Data Mining
SDM | conf/sdm | | | | SIAM International Conference on Data Mining; SIAM Conference on Data Mining
ECIR | conf/ecir | | | | European Conference on Information Retrieval
ECML-PKDD | conf/pkdd | | | | ECML/PKDD; European Conference on Machine Learning and Principles and Practice of Knowledge Discovery in Databases
PAKDD | conf/pakdd | | | | Pacific-Asia Conference on Knowledge Discovery and Data Mining
ICTIR | conf/ictir | | | | International Conference on the Theory of Information Retrieval
CHIIR | conf/chiir | | | | Conference on Human Information Interaction and Retrieval
SIGIR-AP | conf/sigir-ap | | | | SIGIR-AP
ICWSM | conf/icwsm | | | | International Conference on Web and Social Media; International AAAI Conference on Web and Social Media
TREC | conf/trec | | | | Text Retrieval Conference
CLEF | conf/clef | | | | Conference and Labs of the Evaluation Forum
JCDL | conf/jcdl | JCDL | | | ACM/IEEE Joint Conference on Digital Libraries
ASONAM | conf/asunam | ASONAM | | | International Conference on Advances in Social Networks Analysis and Mining
IEEE BigData | conf/bigdataconf | BIGDATA | | | ?BigData Congress; IEEE International Conference on Big Data
ISWC | conf/semweb | | | | ?International Workshop on the Semantic Web; International Semantic Web Conference
ESWC | conf/esws | | | | Extended Semantic Web Conference
SIGMOD | conf/sigmod | | | | SIGMOD Conference; ACM SIGMOD Conference; ACM SIGMOD International Conference on Management of Data; International Conference on Management of Data
VLDB | conf/vldb | | | | Very Large Data Bases Conference; International Conference on Very Large Data Bases
ICDE | conf/icde | ICDE | | | IEEE International Conference on Data Engineering
EDBT | conf/edbt | | | | International Conference on Extending Database Technology
CIDR | conf/cidr | | | | Conference on Innovative Data Systems Research
PODS | conf/pods | | | | ACM SIGACT-SIGMOD-SIGART Symposium on Principles of Database Systems; Symposium on Principles of Database Systems
DASFAA | conf/dasfaa | | | | International Conference on Database Systems for Advanced Applications
CHI | conf/chi | | | 5 | International Conference on Human Factors in Computing Systems; CHI Conference on Human Factors in Computing Systems
UIST | conf/uist | | 1987 | | ACM Symposium on User Interface Software and Technology
IUI | conf/iui | | | | International Conference on Intelligent User Interfaces
CSCW | conf/cscw | | | | Conference on Computer Supported Cooperative Work; ACM Conference on Computer-Supported Cooperative Work and Social Computing
DIS | conf/ACMdis | | | | Conference on Designing Interactive Systems
UbiComp | conf/huc | | | | Ubiquitous Computing; ACM International Joint Conference on Pervasive and Ubiquitous Computing
FAccT | conf/fat | | | | Conference on Fairness, Accountability and Transparency; ACM Conference on Fairness, Accountability, and Transparency
EAAMO | conf/eaamo | | | | Conference on Equity and Access in Algorithms, Mechanisms, and Optimization
L@S | conf/lats | | | | ACM Conference on Learning @ Scale
AIED | conf/aied | | | | International Conference on Artificial Intelligence in Education
EDM | conf/edm | | | | Educational Data Mining
SIGCSE | conf/sigcse | | | | Technical Symposium on Computer Science Education
UMAP | conf/um | | | | User Modeling, Adaptation, and Personalization
ICSE | conf/icse | ICSE | 1978 | 5 | International Conference on Software Engineering; IEEE/ACM International Conference on Software Engineering
ASE | conf/kbse | ASE | | | International Conference on Automated Software Engineering; IEEE/ACM International Conference on Automated Software Engineering
FSE | conf/sigsoft | | | | ESEC/SIGSOFT FSE; ACM International Conference on the Foundations of Software Engineering; ACM Joint European Software Engineering Conference and Symposium on the Foundations of Software Engineering; ESEC/FSE
ISSTA | conf/issta | | | | International Symposium on Software Testing and Analysis; ACM SIGSOFT International Symposium on Software Testing and Analysis
MSR | conf/msr | MSR | | | IEEE Working Conference on Mining Software Repositories; International Conference on Mining Software Repositories
ICSME | conf/icsm | ICSME | | | IEEE International Conference on Software Maintenance and Evolution
SANER | conf/wcre | SANER | | | IEEE International Conference on Software Analysis, Evolution, and Reengineering
ICPC | conf/iwpc | ICPC | | | IEEE International Conference on Program Comprehension
ISSRE | conf/issre | ISSRE | | | IEEE International Symposium on Software Reliability Engineering
ICST | conf/icst | ICST | | | ?International Conference on Information Control Systems and Technologies; IEEE International Conference on Software Testing, Verification and Validation
ESEM | conf/esem | ESEM | | | International Symposium on Empirical Software Engineering and Measurement
EASE | conf/ease | | | | International Conference on Evaluation and Assessment in Software Engineering
PLDI | conf/pldi | | | | ACM-SIGPLAN Symposium on Programming Language Design and Implementation; Conference on Programming Language Design and Implementation
POPL | conf/popl | | | | ACM-SIGACT Symposium on Principles of Programming Languages
PPoPP | conf/ppopp | | | | ACM SIGPLAN Symposium on Principles and Practice of Parallel Programming
CGO | conf/cgo | CGO | | | IEEE/ACM International Symposium on Code Generation and Optimization
CAV | conf/cav | | | | International Conference on Computer Aided Verification
TACAS | conf/tacas | | | | International Conference on Tools and Algorithms for Construction and Analysis of Systems
ECOOP | conf/ecoop | | | | European Conference on Object-Oriented Programming
CC | conf/cc | | | | International Conference on Compiler Construction
IEEE S&P | conf/sp | SP | | 5 | IEEE Symposium on Security and Privacy; S&P; IEEE SP; Oakland
USENIX Security | conf/uss | | 1991 | 8 | USENIX Security Symposium; USENIX Sec
CCS | conf/ccs | | | | Conference on Computer and Communications Security; ACM SIGSAC Conference on Computer and Communications Security; ACM CCS
NDSS | conf/ndss | | | | Network and Distributed System Security Symposium
EuroS&P | conf/eurosp | EUROSP, EUROS&P | | | European Symposium on Security and Privacy; IEEE European Symposium on Security and Privacy
CSF | conf/csfw | CSF | | | IEEE Computer Security Foundations Symposium
ACSAC | conf/acsac | | | | ?Asia-Pacific Computer Systems Architecture Conference; Annual Computer Security Applications Conference
AsiaCCS | conf/asiaccs | | | | ACM Asia Conference on Computer and Communications Security
ESORICS | conf/esorics | | | | European Symposium on Research in Computer Security
RAID | conf/raid | | | | International Symposium on Recent Advances in Intrusion Detection
CRYPTO | conf/crypto | | | | Annual International Cryptology Conference
EUROCRYPT | conf/eurocrypt | | | | International Conference on the Theory and Application of Cryptographic Techniques
ASIACRYPT | conf/asiacrypt | | | | International Conference on the Theory and Application of Cryptology and Information Security
SOUPS | conf/soups | | | | Symposium On Usable Privacy and Security
OSDI | conf/osdi | | | | USENIX Symposium on Operating Systems Design and Implementation
SOSP | conf/sosp | | | | Symposium on Operating Systems Principles; ACM Symposium on Operating Systems Principles
NSDI | conf/nsdi | | | | Symposium on Networked Systems Design and Implementation; USENIX Symposium on Networked Systems Design and Implementation
USENIX ATC | conf/usenix | | | | USENIX Annual Technical Conference; ATC
FAST | conf/fast | | | | USENIX Conference on File and Storage Technologies
EuroSys | conf/eurosys | | | | European Conference on Computer Systems
ASPLOS | conf/asplos | | | | International Conference on Architectural Support for Programming Languages and Operating Systems
ISCA | conf/isca | ISCA | | | International Symposium on Computer Architecture
MICRO | conf/micro | MICRO | | | ?Micro; IEEE/ACM International Symposium on Microarchitecture
HPCA | conf/hpca | HPCA | | | International Symposium on High-Performance Computer Architecture
HPDC | conf/hpdc | | | | IEEE International Symposium on High-Performance Distributed Computing
SC | conf/sc | SC | | | International Conference for High Performance Computing, Networking, Storage and Analysis
IPDPS | conf/ipps | IPDPS | | | IEEE International Parallel and Distributed Processing Symposium
ICS | conf/ics | | | | International Conference on Supercomputing
PACT | conf/IEEEpact | PACT | | | International Conference on Parallel Architectures and Compilation Techniques
SoCC | conf/cloud | | | | ACM Symposium on Cloud Computing
IEEE CLOUD | conf/IEEEcloud | CLOUD | | | IEEE International Conference on Cloud Computing
Middleware | conf/middleware | | | | International Middleware Conference
ICDCS | conf/icdcs | ICDCS | | | IEEE International Conference on Distributed Computing Systems
SIGCOMM | conf/sigcomm | | | | Conference on Applications, Technologies, Architectures, and Protocols for Computer Communication; ACM SIGCOMM Conference
INFOCOM | conf/infocom | INFOCOM | | | IEEE Conference on Computer Communications
MobiCom | conf/mobicom | | | | ACM/IEEE International Conference on Mobile Computing and Networking; Annual International Conference on Mobile Computing and Networking
MobiSys | conf/mobisys | | | | ACM SIGMOBILE International Conference on Mobile Systems, Applications, and Services
SenSys | conf/sensys | | | | ACM International Conference on Embedded Networked Sensor Systems
CoNEXT | conf/conext | | | | Conference on Emerging Network Experiment and Technology
IMC | conf/imc | | | | ACM/SIGCOMM Internet Measurement Conference
DAC | conf/dac | DAC | | | Design Automation Conference
ICCAD | conf/iccad | ICCAD | | | International Conference on Computer Aided Design
DATE | conf/date | DATE | | | Design, Automation and Test in Europe
ASP-DAC | conf/aspdac | ASP-DAC | | | Asia and South Pacific Design Automation Conference
FPGA | conf/fpga | | | | Symposium on Field Programmable Gate Arrays
RTSS | conf/rtss | RTSS | | | IEEE Real-Time Systems Symposium
SODA | conf/soda | | | 1 | ACM-SIAM Symposium on Discrete Algorithms; Symposium on Discrete Algorithms
FOCS | conf/focs | FOCS | | 11 | IEEE Annual Symposium on Foundations of Computer Science
STOC | conf/stoc | | 1968 | 6 | Symposium on the Theory of Computing; ACM SIGACT Symposium on Theory of Computing
ICALP | conf/icalp | | | | International Colloquium on Automata, Languages and Programming
ITCS | conf/innovations | | | | ?Information Technology Convergence and Services; Innovations in Theoretical Computer Science
ESA | conf/esa | | | | ?Embedded Systems and Applications; European Symposium on Algorithms
STACS | conf/stacs | | | | Symposium on Theoretical Aspects of Computer Science
MFCS | conf/mfcs | | | | International Symposium on Mathematical Foundations of Computer Science
SoCG | conf/compgeom | | | | International Symposium on Computational Geometry
FSTTCS | conf/fsttcs | | | | Foundations of Software Technology and Theoretical Computer Science
LICS | conf/lics | LICS | | | Logic in Computer Science; ACM/IEEE Symposium on Logic in Computer Science
CCC | conf/coco | | | | Computational Complexity Conference; ?Cybersecurity and Cyberforensics Conference
ISAAC | conf/isaac | | | | International Symposium on Algorithms and Computation
SAND | conf/sand | | | | Symposium on Algorithmic Foundations of Dynamic Networks
DISC | conf/wdag | | | | International Symposium on Distributed Computing
PODC | conf/podc | | | | ACM SIGACT-SIGOPS Symposium on Principles of Distributed Computing
EC | conf/sigecom | | | | ACM Conference on Economics and Computation
WINE | conf/wine | | | | Workshop on Internet and Network Economics
ISIT | conf/isit | ISIT | | | International Symposium on Information Theory
FM | conf/fm | | | | World Congress on Formal Methods
RECOMB | conf/recomb | | | | Annual International Conference on Research in Computational Molecular Biology
`;
