/** First names borne in France today, folded: with one of them, two capitalised words are a person's name. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abigail abdel abdelkader abdelkrim abdallah abel achille adam adama adele adeline adil adrien agathe agnes ahmed aicha aime
  aimee alain alan alban albane albert alberte albertine alex alexandra alexandre alexia alexis alfred ali alice alicia
  aline alison alix alizee alma aloise aloys alphonse amadou amandine amar amaury ambre amel amelie amina amine amir anabelle
  anais anastasia anatole andre andrea andree andy ange angela angele angelina angelique anita ann anna annabelle anne
  annette annick annie annonciade anouk anthony antoine antoinette antonin antonio antony apolline ariane ariel arlette armand
  armande armel armelle arnaud arsene arthur assia astrid athenais aubin aude audrey auguste augustin aurelia aurelie
  aurelien aurore axel axelle aya aymeric aziz baptiste barbara barnabe basile bastien baudouin beatrice benedicte benjamin
  benoit berangere berenice bernadette bernard berthe bertrand bettina bilal blaise blanche boris boubacar brice brigitte
  bruno bryan cameron camelia camille candice capucine carine carl carla carole caroline cassandra catherine cecile cedric
  celeste celestin celia celine cesar chaima chantal charlene charles charlie charline charlotte chloe christelle christian
  christiane christine christophe cindy claire clara clarence clarisse claude claudette claudia claudie claudine clea clemence
  clement clementine cleo cloe clothilde clotilde clovis colette colin colombe coralie corentin corinne cyprien cyril cyrille
  dalila damien dany danie daniel daniele danielle daphne david dayana deborah delphine denis denise desire didier diego
  dimitri djamel djamila dominique donatien dora dorian doriane dorine dorothee driss dylan edgar edith edmond edmonde edouard
  edwige elea eleonore eliane elias elie eliette eline eliot elisa elisabeth elise ella elliot elodie eloi eloise elsa elvire
  emeline emeric emile emilie emilien emilienne emma emmanuel emmanuelle enzo eric erica erik ernest erwan erwann esteban
  estelle esther ethan etienne eugene eugenie eva evan evelyne ewen fabien fabienne fabiola fabrice fadila fanny fares farid
  farida fatiha fatima fatou fatoumata faustine felicie felicien felix ferdinand fernand fernande fiona flavie flavien flora
  flore florence florent florentin florian floriane florine franck francis francine franck francois francoise freddy frederic
  frederique gabin gabriel gabrielle gael gaelle gaetan gaspard gaston gautier gauthier genevieve geoffrey georges georgette
  gerald geraldine gerard germain germaine ghislain ghislaine gilbert gilberte gilles ginette gino gisele giulia gladys gregoire
  gregory guillaume gustave guy gwenael gwenaelle gwendoline habib hadrien hafida hakim halima hamid hamza hanna hannah
  harold hassan hector helena helene heloise henri henriette herve hicham hilaire honore honorine hortense houda hubert hugo
  hugues ibrahim ibrahima ida idriss ikram ilan iliana ilias ilona ilyes imane imen ines ingrid irene iris isaac isabelle
  isaure ismael ivan jacky jacqueline jacques jade jamal james jamila jana janine jason jean jeanine jeanne jeannine jennifer
  jeremie jeremy jerome jessica jessy jimmy joachim joan joana jocelyn jocelyne joel joelle johan johann johanna john johnny
  jonas jonathan jordan jordane joris jose josee joseph josephine josette josiane jocelyn josselin jossua joyce juan judith jules
  julia julian juliana julie julien julienne juliette june justin justine kamel karen karim karima karine karl kathy katia
  kelly kenza kevin khadija khaled killian kylian laetitia laila lamia lana lara latifa laura laure laureen lauren laurence
  laurene laurent laurette laurie laurine layla lea leandre leana leila lena leo leon leona leonard leonie leontine leopold
  leslie levana lilia lilian liliane lilou lily lina linda line lionel lisa lise lisette lison livia liza loan loane loic lola
  lorena lorenzo lou louane louanne louis louisa louise louisette louka louna luc luca lucas luce lucette lucie lucien
  lucienne lucile lucille lucy ludivine ludmilla ludovic luigi luis luna lydia lydie lyna mael maelle maelys maeva magali
  magalie mahaut mai maia mallaury mallory malik malika malo mamadou manon manuel manuela marc marceau marcel marcelle
  marcelline marceline margaux margot margaret marguerite maria mariam marianne marie mariette marina marine mario marion marius marjolaine
  marjorie marlene marthe martial martin martine marwa maryam marylene maryline maryse maryvonne mateo mathias mathieu
  mathilde mathis mathys matteo matthias matthieu maud maude maureen maurice maurine max maxence maxime maxine maya medhi
  medina megane mehdi melanie melina melissa melody melvin meriem micheline michel michele micheline michelle mickael miguel
  mikael mila milan milena milo mina mireille moana mohamed mohammed moise mona monique morgan morgane mouhamed mounir mourad
  moussa muriel mustapha myriam nabil nabila nadege nadia nadine nael naima nahel nassim natacha natalie nathalie nathan
  nathanael nelly nestor nicolas nicole nina nino noa noah noe noel noelie noelle noelline noemie nolan nolwenn nora nordine
  norbert norah nour oceane octave octavie odette odile olga olivia olivier ombeline omar ophelie oriane oscar othmane ousmane
  pablo paola paquita pascal pascale pascaline patrice patricia patrick paul paula paule paulette pauline pedro peggy perrine
  philibert philippe pierre pierrette pierrick priscilla prosper prune quentin rachel rachid rachida raoul raphael raphaelle
  raymond raymonde rebecca regine regis reine remi remy renaud renee rene reynald ricardo richard rita robert roberte robin
  roch rodolphe rodrigue roger roland rolande romain romane romeo romuald ronan rosa rosalie rose roseline roxane rudy ryan
  sabine sabrina sacha said saida salim salima salome salvatore sam samantha sami samia samir samira samuel samy sandra sandrine
  sandy sara sarah sasha saskia sebastien selena selim selma serena serge severine sharon sherine sidonie silvio simeon simon
  simone sofia sofiane soizic solange solene soline sonia sophia sophie soraya stanislas stella stephan stephane stephanie
  steve steven sullivan sultan suzanne suzette suzie sybille sylvain sylvaine sylvere sylvestre sylvette sylviane sylvie tania
  tanguy tara tarik tatiana teddy teo teresa thais thea theo theodore theophile therese thibaud thibault thibaut thierry
  thimothee thomas tiago tifany tifaine timeo timothee tina titouan tom tommy toni tony tristan ugo ulysse urbain ursule
  valentin valentine valere valerian valerie valery vanessa vera veronique vianney victoire victor victoria victorien vincent
  vincente violaine violette virgile virginie vivien viviane walid warren wassim wendy wilfrid wilfried william willy xavier
  yacine yael yanis yann yannick yannis yasmina yasmine yassine yohan yohann yolande youcef youness younes youri youssef ysaline
  yves yvette yvon yvonne zacharie zachary zahia zahra zakaria zelie zelia zephyr zeynep zineb zita zoe zohra`.split(
    /\s+/,
  ),
);
