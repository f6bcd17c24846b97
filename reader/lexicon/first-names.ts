/** First names borne in France today, folded: with one of them, two capitalised words are a person's name. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abdallah abdel abdelkader abdelkrim abel abigail achille adam adama adele adeline adil adrien agata agathe agnes ahmed
  aicha aime aimee aissata alain alan alassane alban albane albert alberte albertine aleksandra alex alexandra alexandre
  alexia alexis alfred ali alice alicia alina aline alison alix alizee alma aloise aloys alphonse alvaro amadou amandine
  amar amaury ambre ambroise amel amelia amelie amina aminata amine amir ana anabelle anais anastasia anatole andre andrea
  andree andriy andy ange angela angele angelina angelique anita ann anna annabelle anne annette annick annie annonciade
  anouk anselme anthony antoine antoinette antonella antonin antonio antony apolline ariane ariel arlette armance armand
  armande armel armelle arnaud arsene artem artemis arthur assia astrid athenais aubane aubin aude audrey auguste augustin
  augustine aurelia aurelie aurelien aurore awa axel axelle aya aymeric aziz bachir balthazar baptiste barbara barnabe
  basile bastian bastien baudouin beatrice beatriz benedicte benjamin benoit berangere berenice bernadette bernard berthe
  bertrand bettina bilal binta blaise blanche blandine bogdan bohdan boleslas boris boubacar boubou bozena brice brigitte
  bruno bryan calixte camelia cameron camille candice capucine carine carl carla carmela carole caroline casimir cassandra
  catherine cecile cedric celeste celestin celestine celia celine cesar chaima chantal charlene charles charlie charline
  charlotte cheikh chloe christelle christian christiane christine christophe cindy claire clara clarence clarisse claude
  claudette claudia claudie claudine clea clemence clement clementine cleo cloe clothilde clotilde clovis colette colin
  colombe conceicao coralie corentin corinne cydalise cyprien cyriaque cyrielle cyril cyrille dalila damien danie daniel
  daniele danielle danuta dany daphne daria dariia david davy dayana deborah delphine denis denise denys desire didier diego
  dieudonne dimitri djamel djamila djibril dmytro dominique donatien dora dorian doriane dorine dorothee driss dylan edgar
  edith edmee edmond edmonde edouard edwige eglantine elea eleonore eliane elias elie eliette elina eline eliot elisa
  elisabeth elise ella elliot elodie eloi eloise elona elsa elvire emeline emeric emile emilie emilien emilienne emma
  emmanuel emmanuelle emy enora enzo eric erica erik erine ernest erwan erwann esmee esteban estelle esther ethan etienne
  eugene eugenie eulalie eva evan evelina evelyne evrard ewa ewen fabien fabienne fabiola fabrice fadila fanny fanta fares
  farid farida fatiha fatima fatou fatoumata faustine faycal felicie felicien felix ferdinand fernand fernanda fernande
  filipe fiona flavie flavien fleurine flora flore florence florent florentin florian floriane floride florine fouad
  francesca francine francis franck francois francoise freddy frederic frederique gabin gabriel gabrielle gaby gael gaelle
  gaetan gaspard gaston gauthier gautier genevieve geoffrey georges georgette georgine gerald geraldine gerard germain
  germaine gersende ghislain ghislaine ghyslain ghyslaine gilbert gilberte gildas gilles ginette gino giovana giovanni
  gisela gisele giulia giuseppe giuseppina gladys goncalo gontran gregoire gregory guillaume gustave guy gwenael gwenaelle
  gwendoline gwenn habib hadrien hafida hakim hakima halima halyna hamid hamza hanane hanna hannah harold hasna hassan hayat
  hector heidi helena helene heloise henri henriette hermine herve hicham hilaire honore honorine hortense houda houria
  hubert hugo hugues ibou ibrahim ibrahima ida idriss ihor ikram ilan iliana ilias ilona ilyes imane imen ines ingrid inna
  irene iris iryna isaac isabeau isabelle isaure ismael issa ivan ivanna jacky jacqueline jacques jade jadwiga jalal jamal
  james jamila jana janine janusz jason jawad jean jeanine jeanne jeannine jennifer jeremie jeremy jerome jessica jessy
  jimmy joachim joan joana joannie joao jocelyn jocelyne joel joelle joffrey johan johann johanna john johnny jonas jonathan
  jorane jordan jordane jordy jorge joris jose josee joseph josephine josette josiane josselin jossua joyce juan judicael
  judith jules julia julian juliana julie julien julienne juliette june jurgen justin justine kader kadiatou kamel karen
  karim karima karine karl kasia kassandra katarzyna kateryna kathy katia kelly kenza kevin khadija khady khaled killian
  klaus krystyna krzysztof kylian kylie ladislas laetitia lahcen laila lamia lamine lana lara larysa latifa laura laure
  laureen lauren laurence laurene laurent laurette laurie laurine layla lea leana leandre leane leila lena lenny leo leon
  leona leonard leonce leonie leonore leontine leopold leslie levana lilia lilian liliane lilou lily lina linda line lino
  lionel lioudmila lisa lisandre lise lisette lison livia livio liza loan loane loic lola lorena lorenzo lorette lorine
  lorris lotfi lou louane louanne louis louisa louise louisette louka louna luc luca lucas luce lucette lucie lucien
  lucienne lucile lucille lucy ludivine ludmilla ludovic luigi luis luna lydia lydie lyna lysiane lyudmyla maddy mael maelle
  maelys maeva magali magalie mahaut mahmoud mai maia maina maite maksym malaurie malgorzata malik malika mallaury mallory
  malo malvina mamadou manoa manoel manon mansour manuel manuela marc marceau marcel marceline marcelle marcelline marcus
  margaret margaux margot marguerite maria mariam mariama marianne marie mariette mariia marina marine mario marion marius
  mariya marjolaine marjorie marlene marlon marthe martial martin martine marvin marwa maryam marylene maryline maryse
  maryvonne mateo mathias mathieu mathilda mathilde mathis mathys matteo matthias matthieu maud maude maurane maureen
  maurice maurine max maxence maxime maxine maya maylis medhi medina megane mehdi melanie melchior melina melisande
  melissa melody melvin meriem michel michele micheline michelle mickael miguel mikael mila milan milena milo mina mireille
  moana mohamed mohammed moise mona monique morgan morgane mouhamed mounir mourad moussa moustapha muguette muriel mustapha
  mykola mylene myriam nabil nabila nadege nadia nadiia nadine nael nahel naima naomie nassim natacha natalia natalie
  nataliia natanael nathalie nathan nathanael nawal nawel nelly nestor nicolas nicole nina nino noa noah noe noel noelie
  noelle noelline noemie nolan nolwenn nora norah norbert nordine nour noureddine nourredine oceane oceanne octave octavie
  odette odile odilon odon oksana oleksandr oleksandra olena olga olivia olivier omar ombeline ombline ophelie oriane orlane
  oscar oscarine othmane oumar ousmane ozanne pablo pacome paola paolo paquita pascal pascale pascaline patrice patricia
  patrick paul paula paule paulette paulin pauline paulo pawel pedro peggy perrin perrine petronille philibert philippe
  philomene pierre pierrette pierrick pietro piotr polina priscilla prosper prune quentin quitterie rabah rachel rachid
  rachida ramata raoul raphael raphaelle raymond raymonde rebecca reda redouane reginald regine regis reine reinette remi
  remy renaud rene renee reynald ricardo richard rita robert roberte robin roch rodolphe rodrigue roger roland
  rolande romain romane romeo romuald ronan rosa rosalie rosaria rose roseline roselyne rosine roxane roxanne ruben
  rudy rui ruslan ryan sabine sabri sabrina sacha safia said saida salim salima salome salvatore salvatrice sam samantha
  sami samia samir samira samuel samy sandra sandrine sandy sara sarah sarra sasha saskia sebastien sebastienne segolene
  sekou selena selim selma serena serge serguei serhiy severin severine seydou sharon sherine sibylle sidonie sigolene
  silvio simeon simon simone sofia sofiane sofiia soizic solange solene soline solveig sonia sophia sophie soraya souad
  soufiane stanislas stanislaw stefan stella stephan stephane stephanie steve steven stevy sullivan sultan suzanne suzette
  suzie suzon svitlana sybille sylvain sylvaine sylvere sylvestre sylvette sylviane sylvie tadeusz tancrede tanguy tania
  tara taras tarik tatiana tayeb teddy teo teresa tessa tetiana thais thea theo theodora theodore theophile therese thibaud
  thibault thibaut thierry thimothee thomas tiago tifaine tifany timeo timothee tina tiphaine titouan tom tommy toni tony
  toufik tristan tristana ugo ulysse urbain ursula ursule valentin valentine valere valerian valerie valerienne
  valery vanessa vasyl vera veronique vianney victoire victor victoria victorien victorine viktoria viktoriia vincent
  vincente vincenzo vinciane violaine violette virgile virginia virginie vitaliy viviane vivien volodymyr wahiba walid wanda
  warren wassim wendy wilfrid wilfried william willy xavier xaviere yacine yael yaelle yamina yana yanis yann yannick yannis
  yasmina yasmine yassine yaya yevhen yoann yoanna yohan yohann yolande youcef younes youness youri youssef ysaline ysee
  yulia yuliia yvelise yves yvette yvon yvonne zacharie zachary zahia zahra zakaria zbigniew zelda zelia zelie zephyr
  zephyrin zeynep zineb zita zoe zofia zohra zoubir zygmunt`.split(/\s+/),
);
