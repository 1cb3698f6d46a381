/**
 * Journals of computer science. The columns are those of `parseVenues` in `venues.ts`; the fourth
 * is filled where every year has one volume of its own.
 */
export const JOURNALS = `
JMLR | journals/jmlr | | 1999 | | Journal of machine learning research; J. Mach. Learn. Res.
TMLR | journals/tmlr | | 0 | | Transactions on Machine Learning Research; Trans. Mach. Learn. Res.
JAIR | journals/jair | 10.1613/jair. | | | Journal of Artificial Intelligence Research; J. Artif. Intell. Res.
Machine Learning | journals/ml | 10.1007/s10994- | | | Machine Learning; Mach. Learn.; ?Machine-mediated learning
DMLR | journals/dmlr | | | | Journal of Data-centric Machine Learning Research
TPAMI | journals/pami | TPAMI | 1978 | | IEEE Transactions on Pattern Analysis and Machine Intelligence; IEEE Trans. Pattern Anal. Mach. Intell.; PAMI; T-PAMI; IEEE TPAMI
TNNLS | journals/tnn | TNNLS | 1989 | | IEEE Transactions on Neural Networks and Learning Systems; IEEE Trans. Neural Networks Learn. Syst.; IEEE TNNLS
TAI | journals/tai | TAI | 2019 | | IEEE Transactions on Artificial Intelligence
TEVC | journals/tec | TEVC | 1996 | | IEEE Transactions on Evolutionary Computation
TCYB | journals/tcyb | TCYB | 1970 | | IEEE Transactions on Cybernetics
TAFFC | journals/taffco | TAFFC | 2009 | | IEEE Transactions on Affective Computing
Neural Networks | journals/nn | 10.1016/j.neunet. | | | Neural Networks; Neural Netw.
Neural Computation | journals/neco | 10.1162/neco_a_ | 1988 | | Neural Computation; Neural Comput.
Neurocomputing | journals/ijon | 10.1016/j.neucom. | | | Neurocomputing
Artif. Intell. | journals/ai | 10.1016/j.artint. | | | Artificial Intelligence; AIJ
Artif. Intell. Rev. | journals/air | 10.1007/s10462- | | | Artificial Intelligence Review
Information Fusion | journals/inffus | 10.1016/j.inffus. | | | Information Fusion; Inf. Fusion
Knowledge-Based Systems | journals/kbs | 10.1016/j.knosys. | | | Knowledge-Based Systems; Knowl. Based Syst.
Expert Systems with Applications | journals/eswa | 10.1016/j.eswa. | | | Expert systems with applications; Expert Syst. Appl.; ESWA
TACL | journals/tacl | 10.1162/tacl_a_ | 2012 | | Transactions of the Association for Computational Linguistics; Trans. Assoc. Comput. Linguistics
Comput. Linguist. | journals/coling | 10.1162/coli_a_ | 1974 | | Computational Linguistics; Comput. Linguistics
NLE | journals/nle | | 1994 | | Natural Language Engineering; Nat. Lang. Eng.
TASLP | journals/taslp | TASLP | 1992 | | IEEE/ACM Transactions on Audio Speech and Language Processing; IEEE Transactions on Audio, Speech, and Language Processing; IEEE ACM Trans. Audio Speech Lang. Process.
TSP | journals/tsp | TSP | 1952 | | IEEE Transactions on Signal Processing; IEEE Trans. Signal Process.
SPL | journals/spl | LSP | 1993 | | IEEE Signal Processing Letters; IEEE Signal Process. Lett.
JSTSP | journals/jstsp | JSTSP | 2006 | | IEEE Journal on Selected Topics in Signal Processing; IEEE Journal of Selected Topics in Signal Processing
Speech Communication | journals/speech | 10.1016/j.specom. | | | Speech Communication
IJCV | journals/ijcv | 10.1007/s11263- | | | International Journal of Computer Vision; Int. J. Comput. Vis.
TIP | journals/tip | TIP | 1991 | | IEEE Transactions on Image Processing; IEEE Trans. Image Process.; IEEE TIP
TMM | journals/tmm | TMM | 1998 | | IEEE transactions on multimedia; IEEE Trans. Multim.
TCSVT | journals/tcsv | TCSVT | 1990 | | IEEE transactions on circuits and systems for video technology (Print); IEEE Trans. Circuits Syst. Video Technol.
TOMM | journals/tomccap | | 2004 | | ACM Transactions on Multimedia Computing, Communications, and Applications; ACM Trans. Multim. Comput. Commun. Appl.
TVCG | journals/tvcg | TVCG | 1994 | | IEEE Transactions on Visualization and Computer Graphics; IEEE Trans. Vis. Comput. Graph.
TMI | journals/tmi | TMI | 1981 | | IEEE Transactions on Medical Imaging; IEEE Trans. Medical Imaging
MedIA | journals/mia | 10.1016/j.media. | | | Medical Image Analysis; Medical Image Anal.; MIA
JBHI | journals/titb | JBHI | 1996 | | IEEE journal of biomedical and health informatics; IEEE J. Biomed. Health Informatics
TBME | journals/tbe | TBME | 1953 | | IEEE Transactions on Biomedical Engineering; IEEE Trans. Biomed. Eng.
Pattern Recognition | journals/pr | 10.1016/j.patcog. | | | Pattern Recognition; Pattern Recognit.
Pattern Recognition Letters | journals/prl | 10.1016/j.patrec. | | | Pattern Recognition Letters; Pattern Recognit. Lett.
CVIU | journals/cviu | 10.1016/j.cviu. | | | Computer Vision and Image Understanding; Comput. Vis. Image Underst.
IVC | journals/ivc | 10.1016/j.imavis. | | | Image and Vision Computing; Image Vis. Comput.
TOG | journals/tog | | 1981 | | ACM Transactions on Graphics; ACM Trans. Graph.; ACM TOG
CGF | journals/cgf | 10.1111/cgf. | 1981 | | Computer graphics forum (Print); Computer Graphics Forum; Comput. Graph. Forum
Computers & Graphics | journals/cg | 10.1016/j.cag. | | | Computers & graphics; Comput. Graph.
TGRS | journals/tgrs | TGRS | 1962 | | IEEE Transactions on Geoscience and Remote Sensing; IEEE Trans. Geosci. Remote. Sens.
GRSL | journals/lgrs | LGRS | 2003 | | IEEE Geoscience and Remote Sensing Letters; IEEE Geosci. Remote. Sens. Lett.
JSTARS | journals/staeors | JSTARS | 2007 | | IEEE Journal of Selected Topics in Applied Earth Observations and Remote Sensing
Remote Sensing | journals/remotesensing | | 2008 | | Remote Sensing; Remote. Sens.
ISPRS JPRS | | 10.1016/j.isprsjprs. | | | ISPRS Journal of Photogrammetry and Remote Sensing (Print)
RA-L | journals/ral | LRA | 2015 | | IEEE Robotics and Automation Letters; IEEE Robotics Autom. Lett.; RAL; IEEE RA-L
T-RO | journals/trob | TRO | 1984 | | IEEE Transactions on robotics; IEEE Trans. Robotics; TRO; IEEE T-RO
T-ASE | journals/tase | TASE | 2003 | | IEEE Transactions on Automation Science and Engineering
IJRR | journals/ijrr | 10.1177/027836 | 1981 | | Int. J. Robotics Res.; International Journal of Robotics Research; The international journal of robotics research
Autonomous Robots | journals/arobots | 10.1007/s10514- | | | Autonomous Robots; Auton. Robots
JFR | journals/jfr | | 1983 | | Journal of Field Robotics; J. Field Robotics
T-ITS | journals/tits | TITS | 1999 | | IEEE transactions on intelligent transportation systems (Print); IEEE Trans. Intell. Transp. Syst.; TITS
T-IV | journals/tiv | TIV | 2015 | | IEEE Transactions on Intelligent Vehicles; IEEE Trans. Intell. Veh.; TIV
THRI | journals/thri | | 2011 | | ACM Transactions on Human-Robot Interaction
Frontiers in Robotics and AI | journals/firai | 10.3389/frobt. | 2013 | | Frontiers in Robotics and AI; Frontiers Robotics AI
TKDE | journals/tkde | TKDE | 1988 | | IEEE Transactions on Knowledge and Data Engineering; IEEE Trans. Knowl. Data Eng.
TKDD | journals/tkdd | | 2006 | | ACM Transactions on Knowledge Discovery from Data; ACM Trans. Knowl. Discov. Data
TOIS | journals/tois | | 1982 | | ACM Transactions on Information Systems; ACM Trans. Inf. Syst.
TIST | journals/tist | | 2009 | | ACM Transactions on Intelligent Systems and Technology; ACM Trans. Intell. Syst. Technol.
TWEB | journals/tweb | | 2006 | | ACM Transactions on the Web
TBD | journals/tbd | TBDATA | 2014 | | IEEE Transactions on Big Data
TODS | journals/tods | | 1975 | | ACM Transactions on Database Systems
TORS | journals/tors | | 2022 | | ACM Transactions on Recommender Systems
DMKD | journals/datamine | 10.1007/s10618- | | | Data mining and knowledge discovery; Data Min. Knowl. Discov.
IPM | journals/ipm | 10.1016/j.ipm. | 1963 | | Information Processing & Management; Inf. Process. Manag.
JASIST | journals/jasis | | | | Journal of the Association for Information Science and Technology
PVLDB | journals/pvldb | 10.14778/ | 2007 | | Proceedings of the VLDB Endowment; Proc. VLDB Endow.
VLDB Journal | journals/vldb | 10.1007/s00778- | | | The VLDB journal; VLDB J.
PACMMOD | journals/pacmmod | | 2022 | | Proceedings of the ACM on Management of Data; Proc. ACM Manag. Data
ACM Comput. Surv. | journals/csur | | | | ACM Computing Surveys; ACM Computing Surveys (CSUR); CSUR; ACM CSUR
CACM | journals/cacm | | 1957 | | Communications of the ACM; Commun. ACM
JACM | journals/jacm | | 1953 | | Journal of the ACM; J. ACM
Proc. IEEE | journals/pieee | JPROC | 1912 | | Proceedings of the IEEE
IEEE Access | journals/access | ACCESS | 2012 | | IEEE Access
SIAM J. Optim. | journals/siamjo | | | | SIAM Journal on Optimization; SIAM J. Optim.
SIAM J. Comput. | journals/siamcomp | | | | SIAM journal on computing (Print); SIAM J. Comput.
TALG | journals/talg | | 2004 | | ACM Transactions on Algorithms; ACM Trans. Algorithms
Algorithmica | journals/algorithmica | 10.1007/s00453- | | | Algorithmica
Theor. Comput. Sci. | journals/tcs | 10.1016/j.tcs. | | | Theoretical Computer Science; Theor. Comput. Sci.
TIT | journals/tit | TIT | 1954 | | IEEE Transactions on Information Theory; IEEE Trans. Inf. Theory
PACM HCI | journals/pacmhci | | 2016 | | Proc. ACM Hum. Comput. Interact.; Proceedings of the ACM on Human-Computer Interaction; PACMHCI
IMWUT | journals/imwut | | 2016 | | Proceedings of the ACM on Interactive Mobile Wearable and Ubiquitous Technologies; Proc. ACM Interact. Mob. Wearable Ubiquitous Technol.
TOCHI | journals/tochi | | 1993 | | ACM Transactions on Computer-Human Interaction
TSE | journals/tse | TSE | 1974 | | IEEE Transactions on Software Engineering; IEEE Trans. Software Eng.
TOSEM | journals/tosem | | 1991 | | ACM Transactions on Software Engineering and Methodology; ACM Trans. Softw. Eng. Methodol.
EMSE | journals/ese | 10.1007/s10664- | 1995 | | Empirical Software Engineering; Empir. Softw. Eng.
JSS | journals/jss | 10.1016/j.jss. | | | Journal of Systems and Software; J. Syst. Softw.
IST | journals/infsof | 10.1016/j.infsof. | | | Information and Software Technology; Inf. Softw. Technol.
PACMPL | journals/pacmpl | | 2016 | | Proc. ACM Program. Lang.; Proceedings of the ACM on Programming Languages
PACMSE | journals/pacmse | | 2023 | | Proc. ACM Softw. Eng.; Proceedings of the ACM on Software Engineering
TIFS | journals/tifs | TIFS | 2005 | | IEEE Transactions on Information Forensics and Security; IEEE Trans. Inf. Forensics Secur.
TDSC | journals/tdsc | TDSC | 2003 | | IEEE Transactions on Dependable and Secure Computing; IEEE Trans. Dependable Secur. Comput.
PoPETs | journals/popets | | | | Proceedings on Privacy Enhancing Technologies; Proc. Priv. Enhancing Technol.; PETS
TPDS | journals/tpds | TPDS | 1989 | | IEEE Transactions on Parallel and Distributed Systems; IEEE Trans. Parallel Distributed Syst.
TMC | journals/tmc | TMC | 2001 | | IEEE Transactions on Mobile Computing; IEEE Trans. Mob. Comput.
TCAD | journals/tcad | TCAD | 1981 | | IEEE Transactions on Computer-Aided Design of Integrated Circuits and Systems
TC | journals/tc | TC | 1951 | | IEEE transactions on computers; IEEE Trans. Computers
IoT-J | journals/iotj | JIOT | 2013 | | IEEE Internet of Things Journal; IEEE Internet Things J.
JSAC | journals/jsac | JSAC | 1982 | | IEEE Journal on Selected Areas in Communications
COMST | journals/comsur | COMST | 1998 | | IEEE Communications Surveys and Tutorials; IEEE Communications Surveys & Tutorials
PeerJ Comput. Sci. | journals/peerj-cs | 10.7717/peerj-cs. | 2014 | | PeerJ Computer Science
Entropy | journals/entropy | | 1998 | | Entropy
`;
