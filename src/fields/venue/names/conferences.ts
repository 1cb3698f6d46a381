/**
 * Conferences of artificial intelligence: learning, language, speech, vision, graphics, robotics.
 * The columns are those of `parseVenues` in `venues.ts`.
 */
export const AI_CONFERENCES = `
NeurIPS | conf/nips | | 1986 | 12 | Neural Information Processing Systems; Advances in Neural Information Processing Systems; Conference on Neural Information Processing Systems; NIPS; NeurlPS
ICLR | conf/iclr | | | 5 | International Conference on Learning Representations
ICML | conf/icml | | 1983 | 7 | International Conference on Machine Learning
AISTATS | conf/aistats | | | 5 | International Conference on Artificial Intelligence and Statistics
UAI | conf/uai | | 1984 | 8 | Conference on Uncertainty in Artificial Intelligence; Uncertainty in Artificial Intelligence
COLT | conf/colt | | | | Annual Conference Computational Learning Theory; Annual Conference on Computational Learning Theory; Conference on Learning Theory
ALT | conf/alt | | | | International Conference on Algorithmic Learning Theory; Algorithmic Learning Theory
ACML | conf/acml | | 2008 | | Asian Conference on Machine Learning
MLSys | conf/mlsys | | | | Conference on Machine Learning and Systems; Machine Learning and Systems
COLM | conf/colm | | | 10 | Conference on Language Modeling
CoRL | conf/corl | | 2016 | | Conference on Robot Learning
CoLLAs | conf/collas | | | | Conference on Lifelong Learning Agents
LoG | conf/log | | | | Learning on Graphs Conference; Learning on Graphs; ?LOG IN
CLeaR | conf/clear2 | | | | Conference on Causal Learning and Reasoning; ?CLEaR
AutoML | conf/automl | | | | International Conference on Automated Machine Learning; AutoML Conference
L4DC | conf/l4dc | | | | Conference on Learning for Dynamics and Control
CHIL | conf/chil | | | | ACM Conference on Health, Inference, and Learning; Conference on Health, Inference, and Learning
ML4H | conf/ml4h | | | | Machine Learning for Health Symposium
MLHC | conf/mlhc | | | | Machine Learning in Health Care; Machine Learning for Healthcare Conference
AAAI | conf/aaai | | | 2 | AAAI Conference on Artificial Intelligence; National Conference on Artificial Intelligence
IJCAI | conf/ijcai | | | 8 | International Joint Conference on Artificial Intelligence
ECAI | conf/ecai | | | | ?European Conference on Artificial Intelligence
AAMAS | conf/atal | | | | Adaptive Agents and Multi-Agent Systems; International Conference on Autonomous Agents and Multiagent Systems; International Joint Conference on Autonomous Agents and Multiagent Systems
AIES | conf/aies | | | | AAAI/ACM Conference on AI, Ethics, and Society
ICAPS | conf/aips | | | | International Conference on Automated Planning and Scheduling
KR | conf/kr | | | | International Conference on Principles of Knowledge Representation and Reasoning
AIIDE | conf/aiide | | | | Artificial Intelligence and Interactive Digital Entertainment Conference
HCOMP | conf/hcomp | | | | AAAI Conference on Human Computation and Crowdsourcing
IJCNN | conf/ijcnn | IJCNN | | | IEEE International Joint Conference on Neural Network; International Joint Conference on Neural Networks
ICANN | conf/icann | | | | International Conference on Artificial Neural Networks
ICONIP | conf/iconip | | | | International Conference on Neural Information Processing
GECCO | conf/gecco | | | | Annual Conference on Genetic and Evolutionary Computation; Genetic and Evolutionary Computation Conference
ICMLA | conf/icmla | ICMLA | | | International Conference on Machine Learning and Applications
CogSci | conf/cogsci | | | | Annual Meeting of the Cognitive Science Society
SaTML | conf/satml | SATML | | | IEEE Conference on Secure and Trustworthy Machine Learning
ACL | conf/acl | | 1962 | 7 | Annual Meeting of the Association for Computational Linguistics; Meeting of the Association for Computational Linguistics; ACL-IJCNLP; ACL/IJCNLP
EMNLP | conf/emnlp | | | 12 | Conference on Empirical Methods in Natural Language Processing; Empirical Methods in Natural Language Processing; EMNLP-IJCNLP; EMNLP/IJCNLP; EMNLP-CoNLL
NAACL | conf/naacl | | | 6 | North American Chapter of the Association for Computational Linguistics; NAACL-HLT; HLT-NAACL; HLT/NAACL
EACL | conf/eacl | | | 5 | Conference of the European Chapter of the Association for Computational Linguistics
AACL | conf/aacl | | | | Asia-Pacific Chapter of the Association for Computational Linguistics; AACL-IJCNLP; AACL/IJCNLP
COLING | conf/coling | | | 10 | International Conference on Computational Linguistics
LREC | conf/lrec | | | | International Conference on Language Resources and Evaluation
LREC-COLING | | | | | Joint International Conference on Computational Linguistics, Language Resources and Evaluation; LREC/COLING
IJCNLP | conf/ijcnlp | | | | International Joint Conference on Natural Language Processing
IJCNLP-AACL | | | | | IJCNLP/AACL
CoNLL | conf/conll | | | | Conference on Computational Natural Language Learning
*SEM | conf/starsem | | | | Joint Conference on Lexical and Computational Semantics; International Workshop on Semantic Evaluation and Joint Conference on Lexical and Computational Semantics
SemEval | conf/semeval | | | | International Workshop on Semantic Evaluation
SIGDIAL | conf/sigdial | | | | SIGDIAL Conferences; SIGDIAL Conference; Annual Meeting of the Special Interest Group on Discourse and Dialogue
INLG | conf/inlg | | | | International Conference on Natural Language Generation
WMT | conf/wmt | | | | Conference on Machine Translation
IWSLT | conf/iwslt | | | | International Workshop on Spoken Language Translation; International Conference on Spoken Language Translation
EAMT | conf/eamt | | | | European Association for Machine Translation Conferences/Workshops; European Association for Machine Translation
AMTA | conf/amta | | | | Conference of the Association for Machine Translation in the Americas
RANLP | conf/ranlp | | | | Recent Advances in Natural Language Processing
NLPCC | conf/nlpcc | | | | Natural Language Processing and Chinese Computing
AKBC | conf/akbc | | | | Conference on Automated Knowledge Base Construction
INTERSPEECH | conf/interspeech | | | 9 | Interspeech; Annual Conference of the International Speech Communication Association
ICASSP | conf/icassp | ICASSP | | 5 | IEEE International Conference on Acoustics, Speech, and Signal Processing
ASRU | conf/asru | ASRU | | | Automatic Speech Recognition and Understanding; IEEE Automatic Speech Recognition and Understanding Workshop; IEEE Workshop on Automatic Speech Recognition and Understanding
SLT | conf/slt | SLT | | | Spoken Language Technology Workshop; IEEE Spoken Language Technology Workshop
WASPAA | conf/waspaa | WASPAA | | | IEEE Workshop on Applications of Signal Processing to Audio and Acoustics
ISMIR | conf/ismir | | | | International Society for Music Information Retrieval Conference
EUSIPCO | conf/eusipco | EUSIPCO | | | European Signal Processing Conference
CVPR | conf/cvpr | CVPR | | 6 | Computer Vision and Pattern Recognition; IEEE/CVF Conference on Computer Vision and Pattern Recognition; IEEE Computer Society Conference on Computer Vision and Pattern Recognition
ICCV | conf/iccv | ICCV | | 10 | IEEE International Conference on Computer Vision; IEEE/CVF International Conference on Computer Vision
ECCV | conf/eccv | | | 10 | European Conference on Computer Vision
WACV | conf/wacv | WACV | | 1 | IEEE Workshop/Winter Conference on Applications of Computer Vision; IEEE/CVF Winter Conference on Applications of Computer Vision
BMVC | conf/bmvc | | | | British Machine Vision Conference
ACCV | conf/accv | | | | Asian Conference on Computer Vision
3DV | conf/3dim | 3DV | | | International Conference on 3D Vision
ICPR | conf/icpr | ICPR | | | International Conference on Pattern Recognition
ICIP | conf/icip | ICIP | | | International Conference on Image Processing; ?International Conference on Information Photonics
FG | conf/fgr | FG | | | IEEE International Conference on Automatic Face and Gesture Recognition
IJCB | conf/icb | IJCB | | | International Joint Conference on Biometrics
ICCP | conf/iccp | ICCP | | | IEEE International Conference on Computational Photography
MICCAI | conf/miccai | | | | International Conference on Medical Image Computing and Computer-Assisted Intervention; Medical Image Computing and Computer Assisted Intervention
MIDL | conf/midl | | | | International Conference on Medical Imaging with Deep Learning; Medical Imaging with Deep Learning
IPMI | conf/ipmi | | | | Information Processing in Medical Imaging
ISBI | conf/isbi | ISBI | | | IEEE International Symposium on Biomedical Imaging
EMBC | conf/embc | EMBC | | | Annual International Conference of the IEEE Engineering in Medicine and Biology Society
BIBM | conf/bibm | BIBM | | | IEEE International Conference on Bioinformatics and Biomedicine
ACM MM | conf/mm | | 1992 | 10 | ACM Multimedia; ACM International Conference on Multimedia; ACM Multimedia Conference; ACMMM; ACM-MM; MM
ICME | conf/icmcs | ICME | | | IEEE International Conference on Multimedia and Expo
ICMR | conf/mir | | | | International Conference on Multimedia Retrieval
MMM | conf/mmm | | | | Conference on Multimedia Modeling
MMSys | conf/mmsys | | | | ACM SIGMM Conference on Multimedia Systems
ICMI | conf/icmi | | | | International Conference on Multimodal Interaction
SIGGRAPH | conf/siggraph | | | 8 | International Conference on Computer Graphics and Interactive Techniques; Special Interest Group on Computer Graphics and Interactive Techniques Conference Conference Papers; ACM SIGGRAPH Conference Proceedings; ACM SIGGRAPH
SIGGRAPH Asia | conf/siggrapha | | | | ACM SIGGRAPH Conference and Exhibition on Computer Graphics and Interactive Techniques in Asia; SIGGRAPH Asia Conference Papers
IEEE VIS | conf/visualization | VIS | | | IEEE Visualization; IEEE Visualization Conference
IEEE VR | conf/vr | VR | | | IEEE Conference on Virtual Reality and 3D User Interfaces; IEEE Virtual Reality and 3D User Interfaces
ISMAR | conf/ismar | ISMAR | | | International Symposium on Mixed and Augmented Reality
ICRA | conf/icra | ICRA, ROBOT | | 6 | IEEE International Conference on Robotics and Automation
IROS | conf/iros | IROS | | 10 | IEEE/RJS International Conference on Intelligent RObots and Systems; IEEE/RSJ International Conference on Intelligent Robots and Systems
RSS | conf/rss | | | | Robotics: Science and Systems
HRI | conf/hri | | | | IEEE/ACM International Conference on Human-Robot Interaction; ACM/IEEE International Conference on Human-Robot Interaction
Humanoids | conf/humanoids | HUMANOIDS | | | IEEE-RAS International Conference on Humanoid Robots
CASE | conf/case | CASE | | | IEEE International Conference on Automation Science and Engineering
RO-MAN | conf/ro-man | ROMAN, RO-MAN | | | IEEE International Symposium on Robot and Human Interactive Communication
ITSC | conf/itsc | ITSC | | | IEEE International Conference on Intelligent Transportation Systems; International Conference on Intelligent Transportation Systems
IV | conf/ivs | IV | | | IEEE Intelligent Vehicles Symposium
CDC | conf/cdc | CDC | | | IEEE Conference on Decision and Control
ACC | conf/amcc | ACC | | | American Control Conference
ISER | conf/iser | | | | International Symposium on Experimental Robotics
WAFR | conf/wafr | | | | Workshop on the Algorithmic Foundations of Robotics
SMC | conf/smc | SMC, ICSMC | | | IEEE International Conference on Systems, Man and Cybernetics
`;
