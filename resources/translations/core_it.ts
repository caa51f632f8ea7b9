<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en_US">
<context>
    <name>core</name>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>%1 % more</source>
        <translation>%1 % in più</translation>
    </message>
    <message>
        <source>%1 % of the letters differ</source>
        <translation>il %1 % delle lettere differisce</translation>
    </message>
    <message>
        <source>%1 %2 is in the file twice, and says something else here.</source>
        <translation>%1 %2 è nel file due volte, e qui dice altro.</translation>
    </message>
    <message>
        <source>%1 %2 is not what this act found: %3.</source>
        <translation>%1 %2 non è ciò che questo atto ha trovato: %3.</translation>
    </message>
    <message>
        <source>%1 %2 stands twice in its %3.</source>
        <translation>%1 %2 compare due volte nel suo %3.</translation>
    </message>
    <message>
        <source>%1 answered with status %2.</source>
        <translation>%1 ha risposto con lo stato %2.</translation>
    </message>
    <message>
        <source>%1 asks us to slow down.</source>
        <translation>%1 ci chiede di rallentare.</translation>
    </message>
    <message>
        <source>%1 asks us to wait, now until %2.</source>
        <translation>%1 ci chiede di aspettare, ora fino alle %2.</translation>
    </message>
    <message>
        <source>%1 cannot be asked for %2 keys of kind %3 at once.</source>
        <translation>A %1 non si possono chiedere %2 chiavi di tipo %3 in una volta.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 non è raggiungibile.</translation>
    </message>
    <message>
        <source>%1 cannot be referred to.</source>
        <translation>A %1 non si può rimandare.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: used by %2.</source>
        <translation>%1 non si può rimuovere: è usato da %2.</translation>
    </message>
    <message>
        <source>%1 cannot be taken back alone: later steps depend on it: %2.</source>
        <translation>%1 non si può annullare da solo: passaggi successivi ne dipendono: %2.</translation>
    </message>
    <message>
        <source>%1 cells are too many at once; at most %2 are changed in one step.</source>
        <translation>%1 celle sono troppe in una volta; in un passaggio se ne cambiano al massimo %2.</translation>
    </message>
    <message>
        <source>%1 cells where the first line has %2.</source>
        <translation>%1 celle dove la prima riga ne ha %2.</translation>
    </message>
    <message>
        <source>%1 cells where the header names %2 columns; a cell with a “%3” in it must stand in quotes</source>
        <translation>%1 celle dove l&apos;intestazione nomina %2 colonne; una cella che contiene “%3” deve stare fra virgolette</translation>
    </message>
    <message>
        <source>%1 days apart</source>
        <translation>%1 giorni di distanza</translation>
    </message>
    <message>
        <source>%1 decided films have no facts yet.</source>
        <translation>%1 film decisi non hanno ancora fatti.</translation>
    </message>
    <message>
        <source>%1 does not answer in time.</source>
        <translation>%1 non risponde in tempo.</translation>
    </message>
    <message>
        <source>%1 does not lie between 0 and 10.</source>
        <translation>%1 non sta fra 0 e 10.</translation>
    </message>
    <message>
        <source>%1 has more than %2 digits after the point.</source>
        <translation>%1 ha più di %2 cifre dopo la virgola.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 non ha una colonna “%2”.</translation>
    </message>
    <message>
        <source>%1 has no row %2.</source>
        <translation>%1 non ha una riga %2.</translation>
    </message>
    <message>
        <source>%1 has no “%2”.</source>
        <translation>%1 non ha “%2”.</translation>
    </message>
    <message>
        <source>%1 holds no title.</source>
        <translation>%1 non contiene alcun titolo.</translation>
    </message>
    <message>
        <source>%1 holds such a row already.</source>
        <translation>%1 contiene già una riga così.</translation>
    </message>
    <message>
        <source>%1 is being worked on by %2.</source>
        <translation>%1 è in lavorazione da parte di %2.</translation>
    </message>
    <message>
        <source>%1 is empty: a film needs a title.</source>
        <translation>%1 è vuoto: un film ha bisogno di un titolo.</translation>
    </message>
    <message>
        <source>%1 is kept by the program and not edited by hand.</source>
        <translation>%1 è tenuto dal programma e non si modifica a mano.</translation>
    </message>
    <message>
        <source>%1 is kept by the program: nothing is imported into it.</source>
        <translation>%1 è tenuta dal programma: non vi si importa nulla.</translation>
    </message>
    <message>
        <source>%1 is less than 0.</source>
        <translation>%1 è meno di 0.</translation>
    </message>
    <message>
        <source>%1 is neither text nor a number.</source>
        <translation>%1 non è né un testo né un numero.</translation>
    </message>
    <message>
        <source>%1 is no longer as this step left it: %2 was changed.</source>
        <translation>%1 non è più come questo passaggio l’ha lasciato: %2 ha un altro valore.</translation>
    </message>
    <message>
        <source>%1 is no longer as this step left it: it has got more %2.</source>
        <translation>%1 non è più come questo passaggio l’ha lasciato: ha altre righe in %2.</translation>
    </message>
    <message>
        <source>%1 is no longer as this step left it: it is used now.</source>
        <translation>%1 non è più come questo passaggio l’ha lasciato: ora è in uso.</translation>
    </message>
    <message>
        <source>%1 is no longer as this step left it: it was removed.</source>
        <translation>%1 non è più come questo passaggio l’ha lasciato: è stato eliminato.</translation>
    </message>
    <message>
        <source>%1 is no number of a row.</source>
        <translation>%1 non è il numero di una riga.</translation>
    </message>
    <message>
        <source>%1 is no number of votes.</source>
        <translation>%1 non è un numero di voti.</translation>
    </message>
    <message>
        <source>%1 is not asked about titles any more in this run; they go on without it.</source>
        <translation>A %1 in questa raccolta non si chiedono più titoli; si prosegue senza.</translation>
    </message>
    <message>
        <source>%1 is off (%2).</source>
        <translation>%1 è disattivata (%2).</translation>
    </message>
    <message>
        <source>%1 is that of another one; moviedb passport makes one.</source>
        <translation>%1 è quello di un&apos;altra; moviedb passport ne fa uno.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 è troppo grande.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 digits stand before the point.</source>
        <translation>%1 è troppo grande: prima della virgola stanno al massimo %2 cifre.</translation>
    </message>
    <message>
        <source>%1 is your own and would be lost; nothing was changed.</source>
        <translation>%1 è tuo e andrebbe perso; nulla è cambiato.</translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation>%1 è nel futuro.</translation>
    </message>
    <message>
        <source>%1 more values are neither numbers nor days.</source>
        <translation>%1 altri valori non sono né numeri né giorni.</translation>
    </message>
    <message>
        <source>%1 no longer tells “%2”: %3 of the last %4 films have it, where %5 had it before. Nothing of it is written any more in this crawl, and what is stored stays. %6</source>
        <translation>%1 non dice più “%2”: %3 degli ultimi %4 film lo hanno, dove prima lo avevano %5. In questa raccolta non se ne scrive più nulla, e ciò che è salvato resta. %6</translation>
    </message>
    <message>
        <source>%1 of %2 is no field of the sources.</source>
        <translation>%1 di %2 non è un campo delle fonti.</translation>
    </message>
    <message>
        <source>%1 of %2 names differ</source>
        <translation>%1 nomi su %2 differiscono</translation>
    </message>
    <message>
        <source>%1 of %2 titles could not be listed: they have no release year at the gallery, or their year has more titles than the service lists.</source>
        <translation>%1 di %2 titoli non si sono potuti elencare: nel catalogo non hanno un anno di uscita, o il loro anno ha più titoli di quanti il servizio ne elenchi.</translation>
    </message>
    <message>
        <source>%1 of “%2” changed meanwhile: you saw %3, now it is %4.</source>
        <translation>%1 di “%2” nel frattempo è cambiato: tu vedevi %3, ora è %4.</translation>
    </message>
    <message>
        <source>%1 of “%2” given back to the sources: %3 instead of %4</source>
        <translation>%1 di “%2” restituito alle fonti: %3 invece di %4</translation>
    </message>
    <message>
        <source>%1 of “%2” is what the sources say already.</source>
        <translation>%1 di “%2” è già ciò che dicono le fonti.</translation>
    </message>
    <message>
        <source>%1 on %2 · PostgreSQL · v%3</source>
        <translation>%1 su %2 · PostgreSQL · v%3</translation>
    </message>
    <message>
        <source>%1 refuses the request.</source>
        <translation>%1 rifiuta la richiesta.</translation>
    </message>
    <message>
        <source>%1 rows of %2 refer to rows that are gone.</source>
        <translation>%1 righe di %2 rimandano a righe che non ci sono più.</translation>
    </message>
    <message>
        <source>%1 rows of schema %2 were read, %3 films among them; nothing is damaged.</source>
        <translation>Sono state lette %1 righe dello schema %2, fra cui %3 film; nulla è danneggiato.</translation>
    </message>
    <message>
        <source>%1 rows of table %2 refer to rows of %3 that are not there.</source>
        <translation>%1 righe della tabella %2 rimandano a righe di %3 che non ci sono.</translation>
    </message>
    <message>
        <source>%1 rows would refer to rows that are not there (%2).</source>
        <translation>%1 righe rimanderebbero a righe che non ci sono (%2).</translation>
    </message>
    <message>
        <source>%1 says nothing about %2 of this film.</source>
        <translation>%1 non dice nulla su %2 di questo film.</translation>
    </message>
    <message>
        <source>%1 stands in the list already.</source>
        <translation>%1 è già nell&apos;elenco.</translation>
    </message>
    <message>
        <source>%1 texts are longer than the %2 letters that a cell of a workbook holds: they were cut.</source>
        <translation>%1 testi sono più lunghi delle %2 lettere che una cella di una cartella di lavoro contiene: sono stati tagliati.</translation>
    </message>
    <message>
        <source>%1 times as much</source>
        <translation>%1 volte tanto</translation>
    </message>
    <message>
        <source>%1 was not looked up.</source>
        <translation>%1 non è stato cercato.</translation>
    </message>
    <message>
        <source>%1 were not a candidate</source>
        <translation>%1 non fosse una candidata</translation>
    </message>
    <message>
        <source>%1 were not candidates</source>
        <translation>%1 non fossero candidate</translation>
    </message>
    <message>
        <source>%1 with %2: it opens read-only.</source>
        <translation>%1 con %2: si apre in sola lettura.</translation>
    </message>
    <message>
        <source>%1, a Letterboxd export</source>
        <translation>%1, un’esportazione di Letterboxd</translation>
    </message>
    <message>
        <source>%1, a Letterboxd list</source>
        <translation>%1, un elenco di Letterboxd</translation>
    </message>
    <message>
        <source>%1, a Movie DB export</source>
        <translation>%1, un’esportazione di Movie DB</translation>
    </message>
    <message>
        <source>%1, a media centre’s .nfo</source>
        <translation>%1, un .nfo di un media center</translation>
    </message>
    <message>
        <source>%1, a table of your own</source>
        <translation>%1, una tua tabella</translation>
    </message>
    <message>
        <source>%1, an IMDb list</source>
        <translation>%1, un elenco di IMDb</translation>
    </message>
    <message>
        <source>%1, the CSV of a Movie DB</source>
        <translation>%1, il CSV di un Movie DB</translation>
    </message>
    <message>
        <source>%1. It opens read-only: %2.</source>
        <translation>%1. Si apre in sola lettura: %2.</translation>
    </message>
    <message>
        <source>%1.%2 of row %3 is no day but “%4”: exported as null.</source>
        <translation>%1.%2 della riga %3 non è un giorno ma “%4”: esportato come null.</translation>
    </message>
    <message>
        <source>%1.%2 of row %3 is no number but “%4”: exported as null.</source>
        <translation>%1.%2 della riga %3 non è un numero ma “%4”: esportato come null.</translation>
    </message>
    <message>
        <source>%1.%2 of row %3 is no whole number but “%4”: exported as null.</source>
        <translation>%1.%2 della riga %3 non è un numero intero ma “%4”: esportato come null.</translation>
    </message>
    <message>
        <source>%1: %2 added</source>
        <translation>%1: aggiunta di %2</translation>
    </message>
    <message>
        <source>%1: %2 as %3 says</source>
        <translation>%1: %2 come dice %3</translation>
    </message>
    <message>
        <source>%1: %2 cells of %3 rows changed</source>
        <translation>%1: %2 celle modificate in %3 righe</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows changed</source>
        <translation>%1: %2, %3 righe modificate</translation>
    </message>
    <message>
        <source>%1: %2 removed%3</source>
        <translation>%1: rimozione di %2%3</translation>
    </message>
    <message>
        <source>%1: %2, %3 cells changed</source>
        <translation>%1: %2, %3 celle modificate</translation>
    </message>
    <message>
        <source>%1: disagreement about %2 put aside</source>
        <translation>%1: disaccordo su %2 messo da parte</translation>
    </message>
    <message>
        <source>%1: import of %2</source>
        <translation>%1: importazione di %2</translation>
    </message>
    <message>
        <source>%1: “%2” and “%3” are not the same</source>
        <translation>%1: “%2” e “%3” non sono lo stesso</translation>
    </message>
    <message>
        <source>%1: “%2” is not a number of minutes.</source>
        <translation>%1: “%2” non è un numero di minuti.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a rating.</source>
        <translation>%1: “%2” non è un voto.</translation>
    </message>
    <message>
        <source>%1: “%2” is not an id of IMDb.</source>
        <translation>%1: “%2” non è un id di IMDb.</translation>
    </message>
    <message>
        <source>%1: “%2” is not the number of a film.</source>
        <translation>%1: “%2” non è il numero di un film.</translation>
    </message>
    <message>
        <source>%1: “%2” merged into “%3”; %4</source>
        <translation>%1: “%2” unito a “%3”; %4</translation>
    </message>
    <message>
        <source>%1: “%2” split; %3 of another “%4”</source>
        <translation>%1: “%2” diviso; %3 di un altro “%4”</translation>
    </message>
    <message>
        <source>%n claims</source>
        <translation>%n affermazioni</translation>
    </message>
    <message>
        <source>%n films</source>
        <translation>%n film</translation>
    </message>
    <message>
        <source>%n films change</source>
        <translation>%n film cambiano</translation>
    </message>
    <message>
        <source>%n links</source>
        <translation>%n collegamenti</translation>
    </message>
    <message>
        <source>%n movies</source>
        <translation>%n film</translation>
    </message>
    <message>
        <source>%n offers</source>
        <translation>%n offerte</translation>
    </message>
    <message>
        <source>%n other names</source>
        <translation>%n altri nomi</translation>
    </message>
    <message>
        <source>%n ratings</source>
        <translation>%n voti</translation>
    </message>
    <message>
        <source>%n rows</source>
        <translation>%n righe</translation>
    </message>
    <message>
        <source>, with %1</source>
        <translation>, con %1</translation>
    </message>
    <message>
        <source>--%1 belongs to %2 %3.</source>
        <translation>--%1 va con %2 %3.</translation>
    </message>
    <message>
        <source>--%1 belongs to the list of disagreements.</source>
        <translation>--%1 va con l&apos;elenco dei disaccordi.</translation>
    </message>
    <message>
        <source>--%1 belongs to the list of duplicates.</source>
        <translation>--%1 va con l&apos;elenco dei doppioni.</translation>
    </message>
    <message>
        <source>--%1 cannot be “%2”.</source>
        <translation>--%1 non può essere “%2”.</translation>
    </message>
    <message>
        <source>--%1 does not belong to passport verify.</source>
        <translation>--%1 non va con passport verify.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 vuole un valore.</translation>
    </message>
    <message>
        <source>--%1 takes a file; there is none.</source>
        <translation>--%1 vuole un file; qui non ce n&apos;è.</translation>
    </message>
    <message>
        <source>--%1 takes a file; this is a folder.</source>
        <translation>--%1 vuole un file; questa è una cartella.</translation>
    </message>
    <message>
        <source>--%1 takes a score from 0 to 100.</source>
        <translation>--%1 vuole un punteggio da 0 a 100.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 vuole un numero intero da %2 a %3, non “%4”.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2, not “%3”.</source>
        <translation>--%1 vuole un numero intero di almeno %2, non “%3”.</translation>
    </message>
    <message>
        <source>--%1 takes no value.</source>
        <translation>--%1 non vuole un valore.</translation>
    </message>
    <message>
        <source>--forget and --%1 exclude each other.</source>
        <translation>--forget e --%1 si escludono.</translation>
    </message>
    <message>
        <source>--join names a crawl that exists: nothing else can be chosen.</source>
        <translation>--join nomina una raccolta che c&apos;è: non si può scegliere altro.</translation>
    </message>
    <message>
        <source>--signer belongs to passport verify.</source>
        <translation>--signer va con passport verify.</translation>
    </message>
    <message>
        <source>--step and --to exclude each other.</source>
        <translation>--step e --to si escludono.</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 affermazione</translation>
    </message>
    <message>
        <source>1 day apart</source>
        <translation>1 giorno di distanza</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>1 film changes</source>
        <translation>1 film cambia</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 collegamento</translation>
    </message>
    <message>
        <source>1 movie</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>1 of %1 names differs</source>
        <translation>1 nome su %1 differisce</translation>
    </message>
    <message>
        <source>1 offer</source>
        <translation>1 offerta</translation>
    </message>
    <message>
        <source>1 other name</source>
        <translation>1 altro nome</translation>
    </message>
    <message>
        <source>1 rating</source>
        <translation>1 voto</translation>
    </message>
    <message>
        <source>A %1 in the script does not end.</source>
        <translation>Un %1 nello script non finisce.</translation>
    </message>
    <message>
        <source>A Movie DB of another build: its migration “%1” was edited after it had been applied.</source>
        <translation>Un Movie DB di un&apos;altra versione: la sua migrazione “%1” è stata modificata dopo essere stata applicata.</translation>
    </message>
    <message>
        <source>A candidate must be an object.</source>
        <translation>Un candidato deve essere un oggetto.</translation>
    </message>
    <message>
        <source>A certificate or key file of this connection cannot be used.</source>
        <translation>Un file di certificato o di chiave di questa connessione non si può usare.</translation>
    </message>
    <message>
        <source>A column name is missing.</source>
        <translation>Manca il nome di una colonna.</translation>
    </message>
    <message>
        <source>A comparison is missing: one of = != &lt; &lt;= &gt; &gt;= ~ ^ or “is empty”.</source>
        <translation>Manca un confronto: uno tra = != &lt; &lt;= &gt; &gt;= ~ ^ o “is empty”.</translation>
    </message>
    <message>
        <source>A condition takes at most %1 values.</source>
        <translation>Una condizione accetta al massimo %1 valori.</translation>
    </message>
    <message>
        <source>A contact address is needed before the first request.</source>
        <translation>Serve un indirizzo di contatto prima della prima richiesta.</translation>
    </message>
    <message>
        <source>A crawl is running already.</source>
        <translation>Una raccolta è già in corso.</translation>
    </message>
    <message>
        <source>A crawl is running.</source>
        <translation>È in corso una raccolta.</translation>
    </message>
    <message>
        <source>A database whose last changes are not in its file yet: Switch will put them there.</source>
        <translation>Un database le cui ultime modifiche non sono ancora nel suo file: Passa ve le metterà.</translation>
    </message>
    <message>
        <source>A file belongs to no migration.</source>
        <translation>Un file non appartiene a nessuna migrazione.</translation>
    </message>
    <message>
        <source>A file is written by one program at a time.</source>
        <translation>Un file viene scritto da un solo programma alla volta.</translation>
    </message>
    <message>
        <source>A film comes out between %1 and %2, not in %3.</source>
        <translation>Un film esce fra il %1 e il %2, non nel %3.</translation>
    </message>
    <message>
        <source>A film has no field “%1”.</source>
        <translation>Un film non ha il campo “%1”.</translation>
    </message>
    <message>
        <source>A film has no list called %1.</source>
        <translation>Un film non ha un elenco chiamato %1.</translation>
    </message>
    <message>
        <source>A key is a whole number or a text.</source>
        <translation>Una chiave è un numero intero o un testo.</translation>
    </message>
    <message>
        <source>A key of the history is damaged.</source>
        <translation>Una chiave della cronologia è danneggiata.</translation>
    </message>
    <message>
        <source>A line must be a JSON object.</source>
        <translation>Una riga deve essere un oggetto JSON.</translation>
    </message>
    <message>
        <source>A media centre writes them beside its films; any other list is named as a file.</source>
        <translation>Un centro multimediale li scrive accanto ai suoi film; di ogni altro elenco si indica il file.</translation>
    </message>
    <message>
        <source>A migration file cannot be read: %1.</source>
        <translation>Un file di migrazione non si può leggere: %1.</translation>
    </message>
    <message>
        <source>A migration file&apos;s name has no number.</source>
        <translation>Il nome di un file di migrazione non ha un numero.</translation>
    </message>
    <message>
        <source>A newer Movie DB wrote this export (its shape %1, this program knows %2).</source>
        <translation>Un Movie DB più recente ha scritto questa esportazione (la sua forma è %1, questo programma conosce %2).</translation>
    </message>
    <message>
        <source>A number of steps and --step or --to exclude each other.</source>
        <translation>Un numero di passaggi e --step o --to si escludono.</translation>
    </message>
    <message>
        <source>A page or a JSON document may have %1. Tables (CSV, TSV) and JSON Lines may be of any size: give the list as one of these, or only the part of it that is needed.</source>
        <translation>Una pagina o un documento JSON può avere %1. Le tabelle (CSV, TSV) e i JSON Lines possono avere qualsiasi dimensione: dai l&apos;elenco in uno di questi formati, o solo la parte che serve.</translation>
    </message>
    <message>
        <source>A part of this recipe was done here before, and “%1” came after it.</source>
        <translation>Una parte di questa ricetta è già stata eseguita qui, e “%1” è venuto dopo.</translation>
    </message>
    <message>
        <source>A password is not taken from the command line.</source>
        <translation>Una password non si prende dalla riga di comando.</translation>
    </message>
    <message>
        <source>A pipe or a device cannot be imported: what is imported is read twice.</source>
        <translation>Una pipe o un dispositivo non si può importare: ciò che si importa viene letto due volte.</translation>
    </message>
    <message>
        <source>A preset is called “%1” already.</source>
        <translation>Una preimpostazione si chiama già “%1”.</translation>
    </message>
    <message>
        <source>A preset of %1 is called “%2”.</source>
        <translation>Una preimpostazione di %1 si chiama “%2”.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Le virgolette non sono chiuse.</translation>
    </message>
    <message>
        <source>A record of the file is larger than 16 MB.</source>
        <translation>Un record del file è più grande di 16 MB.</translation>
    </message>
    <message>
        <source>A reference of the table %1 leads nowhere.</source>
        <translation>Un riferimento della tabella %1 non porta da nessuna parte.</translation>
    </message>
    <message>
        <source>A removed row is missing.</source>
        <translation>Manca una riga rimossa.</translation>
    </message>
    <message>
        <source>A row of %1 cannot have the number %2.</source>
        <translation>Una riga di %1 non può avere il numero %2.</translation>
    </message>
    <message>
        <source>A row of %1 is named by %2.</source>
        <translation>Una riga di %1 è nominata da %2.</translation>
    </message>
    <message>
        <source>A row of the history is damaged.</source>
        <translation>Una riga della cronologia è danneggiata.</translation>
    </message>
    <message>
        <source>A runtime is more than 0 minutes, not %1.</source>
        <translation>Una durata è più di 0 minuti, non %1.</translation>
    </message>
    <message>
        <source>A score lies between 0 and 10.</source>
        <translation>Un voto sta fra 0 e 10.</translation>
    </message>
    <message>
        <source>A shared request cannot be read.</source>
        <translation>Una richiesta condivisa non si può leggere.</translation>
    </message>
    <message>
        <source>A shared request does not lead to its service.</source>
        <translation>Una richiesta condivisa non porta al suo servizio.</translation>
    </message>
    <message>
        <source>A source cannot be settled against itself.</source>
        <translation>Una fonte non si può contrapporre a se stessa.</translation>
    </message>
    <message>
        <source>A stored page cannot be read again.</source>
        <translation>Una pagina conservata non si può rileggere.</translation>
    </message>
    <message>
        <source>A stored value is not what it should be.</source>
        <translation>Un valore salvato non è quello che dovrebbe essere.</translation>
    </message>
    <message>
        <source>A table begins with the names of its columns: title, year, …; titles alone are crawled as a list.</source>
        <translation>Una tabella comincia con i nomi delle colonne: title, year, …; i soli titoli si scansionano come elenco.</translation>
    </message>
    <message>
        <source>A value in the table %1 is not what it was.</source>
        <translation>Un valore nella tabella %1 non è quello che era.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Manca un valore.</translation>
    </message>
    <message>
        <source>A web page came where data was due.</source>
        <translation>È arrivata una pagina web dove si aspettavano dati.</translation>
    </message>
    <message>
        <source>Accept another page, or say that the film has no article.</source>
        <translation>Accetta un&apos;altra pagina, o di&apos; che il film non ha una voce.</translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation>Accettazione: %1</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Attore</translation>
    </message>
    <message>
        <source>Actor id</source>
        <translation>Id attore</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Attori</translation>
    </message>
    <message>
        <source>Acts count from 0 to %1.</source>
        <translation>Gli atti si contano da 0 a %1.</translation>
    </message>
    <message>
        <source>Add --format sql.</source>
        <translation>Aggiungi --format sql.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Classificazione</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accordo</translation>
    </message>
    <message>
        <source>Alias id</source>
        <translation>Id alias</translation>
    </message>
    <message>
        <source>An answer could not be packed to be kept: %1.</source>
        <translation>Una risposta non si è potuta comprimere per conservarla: %1.</translation>
    </message>
    <message>
        <source>An entry of %1 has no %2.</source>
        <translation>Una voce di %1 non ha %2.</translation>
    </message>
    <message>
        <source>An entry of the file is larger than 64 MB.</source>
        <translation>Una voce del file è più grande di 64 MB.</translation>
    </message>
    <message>
        <source>An export as a SQLite file is for other programs: what is to be imported again is exported as JSON.</source>
        <translation>Un’esportazione come file SQLite serve ad altri programmi: ciò che va importato di nuovo si esporta come JSON.</translation>
    </message>
    <message>
        <source>An older Movie DB that cannot be updated here: %1.</source>
        <translation>Un Movie DB più vecchio che qui non si può aggiornare: %1.</translation>
    </message>
    <message>
        <source>An older Movie DB with %1: Switch will apply %2, backed up first.</source>
        <translation>Un Movie DB più vecchio con %1: Passa applicherà %2, dopo un backup.</translation>
    </message>
    <message>
        <source>Another %1 has this %2 already.</source>
        <translation>Un altro %1 ha già questo %2.</translation>
    </message>
    <message>
        <source>Another key signed this passport: %1.</source>
        <translation>Questo passaporto è firmato con un&apos;altra chiave: %1.</translation>
    </message>
    <message>
        <source>Another page for %1: %2 → %3</source>
        <translation>Altra pagina per %1: %2 → %3</translation>
    </message>
    <message>
        <source>Another program changed the same rows.</source>
        <translation>Un altro programma ha cambiato le stesse righe.</translation>
    </message>
    <message>
        <source>Another program has been using this database for %1 seconds; nothing was changed.</source>
        <translation>Un altro programma usa questo database da %1 secondi; nulla è cambiato.</translation>
    </message>
    <message>
        <source>Another program works with the kept passwords.</source>
        <translation>Un altro programma lavora con le password conservate.</translation>
    </message>
    <message>
        <source>Another program works with this database.</source>
        <translation>Un altro programma lavora con questo database.</translation>
    </message>
    <message>
        <source>Another row has this value already.</source>
        <translation>Un&apos;altra riga ha già questo valore.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Ask for less at once, or try again.</source>
        <translation>Chiedi meno in una volta, o riprova.</translation>
    </message>
    <message>
        <source>Ask for the right file, or make a new passport.</source>
        <translation>Chiedi il file giusto, o fai un nuovo passaporto.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner about default_transaction_read_only.</source>
        <translation>Chiedi a chi gestisce il server di default_transaction_read_only.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner about search_path, and for USAGE and CREATE on a schema that it names.</source>
        <translation>Chiedi a chi gestisce il server di search_path, e USAGE e CREATE su uno schema che vi è nominato.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner for INSERT, UPDATE and DELETE on its tables, or connect as another user.</source>
        <translation>Chiedi a chi gestisce il server INSERT, UPDATE e DELETE sulle sue tabelle, o connettiti con un altro utente.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner for a line in pg_hba.conf, or choose another encryption.</source>
        <translation>Chiedi a chi gestisce il server una riga in pg_hba.conf, o scegli un&apos;altra cifratura.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner to grant it, or connect as another user.</source>
        <translation>Chiedi a chi gestisce il server di concederlo, o connettiti con un altro utente.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner to install PostgreSQL&apos;s additional modules (postgresql-contrib), then open the database again.</source>
        <translation>Chiedi a chi gestisce il server di installare i moduli aggiuntivi di PostgreSQL (postgresql-contrib), poi apri di nuovo il database.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner to turn TLS on, or choose another encryption (sslmode=prefer) if nobody can listen in between.</source>
        <translation>Chiedi a chi gestisce il server di attivare TLS, o scegli un&apos;altra cifratura (sslmode=prefer) se nessuno può ascoltare nel mezzo.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner: GRANT CONNECT ON DATABASE %1 TO %2, and a role that may log in.</source>
        <translation>Chiedi a chi gestisce il server: GRANT CONNECT ON DATABASE %1 TO %2, e un ruolo che possa accedere.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner: GRANT CREATE ON SCHEMA %1 TO %2, or connect as another user.</source>
        <translation>Chiedi a chi gestisce il server: GRANT CREATE ON SCHEMA %1 TO %2, o connettiti con un altro utente.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s owner: GRANT USAGE, CREATE ON SCHEMA public TO %1.</source>
        <translation>Chiedi a chi gestisce il server: GRANT USAGE, CREATE ON SCHEMA public TO %1.</translation>
    </message>
    <message>
        <source>Ask whom you have the passport from for the fingerprint of their key.</source>
        <translation>Chiedi a chi ti ha dato il passaporto l&apos;impronta della sua chiave.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativi</translation>
    </message>
    <message>
        <source>Available to</source>
        <translation>Disponibile fino al</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Begin again.</source>
        <translation>Ricomincia.</translation>
    </message>
    <message>
        <source>Billing order</source>
        <translation>Ordine nei titoli</translation>
    </message>
    <message>
        <source>Bio</source>
        <translation>Biografia</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nascita</translation>
    </message>
    <message>
        <source>Born precision</source>
        <translation>Precisione della nascita</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Incassi</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidato</translation>
    </message>
    <message>
        <source>Candidate id</source>
        <translation>Id candidato</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidati</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Esecutore</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Interpreti</translation>
    </message>
    <message>
        <source>Cast id</source>
        <translation>Id interpretazione</translation>
    </message>
    <message>
        <source>Change id</source>
        <translation>Id modifica</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Registro delle modifiche</translation>
    </message>
    <message>
        <source>Change or remove it.</source>
        <translation>Cambialo o rimuovilo.</translation>
    </message>
    <message>
        <source>Change or remove the key in the settings.</source>
        <translation>Cambia o rimuovi la chiave nelle impostazioni.</translation>
    </message>
    <message>
        <source>Change or remove those first.</source>
        <translation>Cambia o rimuovi prima quelli.</translation>
    </message>
    <message>
        <source>Change step id</source>
        <translation>Id passaggio</translation>
    </message>
    <message>
        <source>Change the values by hand.</source>
        <translation>Cambia i valori a mano.</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Righe cambiate</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>Changes at the sources</source>
        <translation>Modifiche alle fonti</translation>
    </message>
    <message>
        <source>Check address, user, password (in ~/.pgpass, the file that PGPASSFILE names, or PGPASSWORD) and that the server runs.</source>
        <translation>Controlla indirizzo, utente, password (in ~/.pgpass, nel file che PGPASSFILE nomina, o in PGPASSWORD) e che il server sia in funzione.</translation>
    </message>
    <message>
        <source>Check its name and the network.</source>
        <translation>Controlla il suo nome e la rete.</translation>
    </message>
    <message>
        <source>Check its name, or make it: createdb --encoding=UTF8 --template=template0 %1.</source>
        <translation>Controlla il suo nome, o crealo: createdb --encoding=UTF8 --template=template0 %1.</translation>
    </message>
    <message>
        <source>Check its permissions and the free space.</source>
        <translation>Controlla i suoi permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Controlla i suoi permessi.</translation>
    </message>
    <message>
        <source>Check that it can be read, and the free space in %1.</source>
        <translation>Controlla che si possa leggere, e lo spazio libero in %1.</translation>
    </message>
    <message>
        <source>Check that its folder exists and may be written to.</source>
        <translation>Controlla che la sua cartella esista e vi si possa scrivere.</translation>
    </message>
    <message>
        <source>Check that its folder may be written to, and that its disk has free space.</source>
        <translation>Controlla che nella sua cartella si possa scrivere, e che il suo disco abbia spazio libero.</translation>
    </message>
    <message>
        <source>Check that the file and its folder may be read and written.</source>
        <translation>Controlla che il file e la sua cartella si possano leggere e scrivere.</translation>
    </message>
    <message>
        <source>Check that the server runs and can be reached, then try again.</source>
        <translation>Controlla che il server sia in funzione e raggiungibile, poi riprova.</translation>
    </message>
    <message>
        <source>Check that the server runs and that address and port are right.</source>
        <translation>Controlla che il server sia in funzione e che indirizzo e porta siano giusti.</translation>
    </message>
    <message>
        <source>Check that the server runs, then try again.</source>
        <translation>Controlla che il server sia in funzione, poi riprova.</translation>
    </message>
    <message>
        <source>Check the contact address in the settings.</source>
        <translation>Controlla l&apos;indirizzo di contatto nelle impostazioni.</translation>
    </message>
    <message>
        <source>Check the disk and its connection.</source>
        <translation>Controlla il disco e il suo collegamento.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions.</source>
        <translation>Controlla i permessi del file.</translation>
    </message>
    <message>
        <source>Check the files of authority (sslrootcert, else ~/.postgresql/root.crt), certificate (sslcert) and key (sslkey); the key may be readable by you alone.</source>
        <translation>Controlla i file di autorità (sslrootcert, altrimenti ~/.postgresql/root.crt), certificato (sslcert) e chiave (sslkey); la chiave deve essere leggibile solo da te.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of the folder.</source>
        <translation>Controlla lo spazio libero e i permessi della cartella.</translation>
    </message>
    <message>
        <source>Check the network, the address, and whether a firewall stands in between.</source>
        <translation>Controlla la rete, l&apos;indirizzo, e se nel mezzo c&apos;è un firewall.</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>Controlla i permessi e lo spazio libero.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Controlla i permessi della sua cartella.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder.</source>
        <translation>Controlla i permessi del file e della sua cartella.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another one.</source>
        <translation>Controlla i permessi della cartella, o scegline un&apos;altra.</translation>
    </message>
    <message>
        <source>Check the user&apos;s name, or ask the server&apos;s owner for a user.</source>
        <translation>Controlla il nome dell&apos;utente, o chiedi un utente a chi gestisce il server.</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>Controllato il</translation>
    </message>
    <message>
        <source>Choose another folder or free some space.</source>
        <translation>Scegli un&apos;altra cartella o libera un po&apos; di spazio.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Scegli un altro nome.</translation>
    </message>
    <message>
        <source>Choose films in which “%1” is somebody else.</source>
        <translation>Scegli i film in cui “%1” è qualcun altro.</translation>
    </message>
    <message>
        <source>Choose one from the country&apos;s list.</source>
        <translation>Scegline una dall&apos;elenco del paese.</translation>
    </message>
    <message>
        <source>Choose one from the list, in this cell alone.</source>
        <translation>Scegline uno dall&apos;elenco, solo in questa cella.</translation>
    </message>
    <message>
        <source>Choose one from the list, or add it to %1 first.</source>
        <translation>Scegline uno dall&apos;elenco, o aggiungilo prima a %1.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Scegline uno dall&apos;elenco.</translation>
    </message>
    <message>
        <source>Choose one that “moviedb backup list” shows.</source>
        <translation>Scegline uno fra quelli che “moviedb backup list” mostra.</translation>
    </message>
    <message>
        <source>Choose the file with the certificate of its authority (sslrootcert); ask the server&apos;s owner for it.</source>
        <translation>Scegli il file con il certificato della sua autorità (sslrootcert); chiedilo a chi gestisce il server.</translation>
    </message>
    <message>
        <source>Choose them one kind after the other.</source>
        <translation>Sceglili un tipo dopo l&apos;altro.</translation>
    </message>
    <message>
        <source>Choose your certificate and its key (sslcert, sslkey).</source>
        <translation>Scegli il tuo certificato e la sua chiave (sslcert, sslkey).</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Scelto</translation>
    </message>
    <message>
        <source>Chosen key</source>
        <translation>Chiave scelta</translation>
    </message>
    <message>
        <source>Claim id</source>
        <translation>Id affermazione</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affermazioni</translation>
    </message>
    <message>
        <source>Close every Movie DB that has it open, then restore again.</source>
        <translation>Chiudi ogni Movie DB che lo tiene aperto, poi ripristina di nuovo.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Column %1 has %2 instead of %3: another program changed this database.</source>
        <translation>La colonna %1 ha %2 invece di %3: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 has become NOT NULL: another program changed this database.</source>
        <translation>La colonna %1 è diventata NOT NULL: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 has got ON DELETE %2: another program changed this database.</source>
        <translation>La colonna %1 ha ricevuto ON DELETE %2: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 has lost ON DELETE %2: another program changed this database.</source>
        <translation>La colonna %1 ha perso ON DELETE %2: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 has lost its NOT NULL: another program changed this database.</source>
        <translation>La colonna %1 ha perso il suo NOT NULL: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 has lost its reference to %2: another program changed this database.</source>
        <translation>La colonna %1 ha perso il suo rimando a %2: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 is %2 instead of %3: another program changed this database.</source>
        <translation>La colonna %1 è %2 invece di %3: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1 no longer numbers its rows: another program changed this database.</source>
        <translation>La colonna %1 non numera più le sue righe: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Column %1.%2 is missing: another program changed this database.</source>
        <translation>La colonna %1.%2 manca: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Connect to the primary server to change something.</source>
        <translation>Connettiti al server primario per cambiare qualcosa.</translation>
    </message>
    <message>
        <source>Connected, empty, and nothing can be made there.</source>
        <translation>Connesso, vuoto, e lì non si può creare nulla.</translation>
    </message>
    <message>
        <source>Connected, empty, but the user %1 may not create tables.</source>
        <translation>Connesso, vuoto, ma l&apos;utente %1 non può creare tabelle.</translation>
    </message>
    <message>
        <source>Connected, empty: Switch will create the tables.</source>
        <translation>Connesso, vuoto: Passa creerà le tabelle.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Paesi</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Country id</source>
        <translation>Id paese</translation>
    </message>
    <message>
        <source>Crawl %1 has ended.</source>
        <translation>La raccolta %1 è terminata.</translation>
    </message>
    <message>
        <source>Crawl %1 has no title “%2”.</source>
        <translation>La raccolta %1 non ha il titolo “%2”.</translation>
    </message>
    <message>
        <source>Crawl %1 has not begun yet (%2). Waiting for it; Ctrl+C ends this.</source>
        <translation>La raccolta %1 non è ancora cominciata (%2). La si aspetta; Ctrl+C smette.</translation>
    </message>
    <message>
        <source>Crawl it once with the network on.</source>
        <translation>Raccoglilo una volta con la rete attiva.</translation>
    </message>
    <message>
        <source>Crawl of %1</source>
        <translation>Raccolta di %1</translation>
    </message>
    <message>
        <source>Crawl of %1: %2 films stored</source>
        <translation>Raccolta di %1: %2 film salvati</translation>
    </message>
    <message>
        <source>Crawl of %1: 1 film stored</source>
        <translation>Raccolta di %1: 1 film salvato</translation>
    </message>
    <message>
        <source>Crawled titles</source>
        <translation>Titoli raccolti</translation>
    </message>
    <message>
        <source>Crawls</source>
        <translation>Raccolte</translation>
    </message>
    <message>
        <source>Create a database with createdb --encoding=UTF8 --template=template0, and open that one.</source>
        <translation>Crea un database con createdb --encoding=UTF8 --template=template0, e apri quello.</translation>
    </message>
    <message>
        <source>Create an empty one (createdb NAME) and name that.</source>
        <translation>Creane uno vuoto (createdb NOME) e nomina quello.</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Creato il</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Deciso il</translation>
    </message>
    <message>
        <source>Delete it; no fact is lost.</source>
        <translation>Eliminalo; nessun fatto va perso.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Intendevi %1?</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Regista</translation>
    </message>
    <message>
        <source>Director id</source>
        <translation>Id regista</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>Registi</translation>
    </message>
    <message>
        <source>Dismissal id</source>
        <translation>Id messa da parte</translation>
    </message>
    <message>
        <source>Dismissed at</source>
        <translation>Messo da parte il</translation>
    </message>
    <message>
        <source>Dismissed disagreements</source>
        <translation>Disaccordi messi da parte</translation>
    </message>
    <message>
        <source>Distributor</source>
        <translation>Distributore</translation>
    </message>
    <message>
        <source>Distributor id</source>
        <translation>Id distributore</translation>
    </message>
    <message>
        <source>Distributors</source>
        <translation>Distributori</translation>
    </message>
    <message>
        <source>Do the recipe on top of a copy of the database from before, or name another one with --db.</source>
        <translation>Esegui la ricetta su una copia del database di prima, o nominane un altro con --db.</translation>
    </message>
    <message>
        <source>Drop it first; it can be made again afterwards.</source>
        <translation>Eliminala prima; dopo si può creare di nuovo.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effetto</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entità</translation>
    </message>
    <message>
        <source>Entity id</source>
        <translation>Id entità</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Entry id</source>
        <translation>Id voce</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Errore</translation>
    </message>
    <message>
        <source>Exactness</source>
        <translation>Esattezza</translation>
    </message>
    <message>
        <source>Expected “and” or the end.</source>
        <translation>Ci si aspetta “and” o la fine.</translation>
    </message>
    <message>
        <source>Expected “and” or the end; a value of several words stands in quotation marks.</source>
        <translation>Ci si aspetta “and” o la fine; un valore di più parole sta tra virgolette.</translation>
    </message>
    <message>
        <source>Export films as JSON, JSON Lines or SQLite.</source>
        <translation>Esporta i film come JSON, JSON Lines o SQLite.</translation>
    </message>
    <message>
        <source>Export the recipe again.</source>
        <translation>Esporta di nuovo la ricetta.</translation>
    </message>
    <message>
        <source>Extractor</source>
        <translation>Estrattore</translation>
    </message>
    <message>
        <source>Fetched at</source>
        <translation>Preso il</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Fields: %1.</source>
        <translation>Campi: %1.</translation>
    </message>
    <message>
        <source>Film %1 does not name “%2”.</source>
        <translation>Il film %1 non nomina “%2”.</translation>
    </message>
    <message>
        <source>Film %1 is called “%2”, too; without a year nobody knows whether it is the same.</source>
        <translation>Anche il film %1 si chiama “%2”; senza un anno nessuno sa se è lo stesso.</translation>
    </message>
    <message>
        <source>Films have no field “%1”.</source>
        <translation>I film non hanno un campo “%1”.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Impronta</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>Finito il</translation>
    </message>
    <message>
        <source>First forget what was learned, then train.</source>
        <translation>Prima si dimentica quanto si è imparato, poi si addestra.</translation>
    </message>
    <message>
        <source>For rows of another table say which one.</source>
        <translation>Per le righe di un’altra tabella dire quale.</translation>
    </message>
    <message>
        <source>Formats: %1.</source>
        <translation>Formati: %1.</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Fondazione</translation>
    </message>
    <message>
        <source>Founded precision</source>
        <translation>Precisione della fondazione</translation>
    </message>
    <message>
        <source>Free some space in the folder for temporary files, or set TMPDIR.</source>
        <translation>Libera un po&apos; di spazio nella cartella dei file temporanei, o imposta TMPDIR.</translation>
    </message>
    <message>
        <source>Free some space or choose another cache folder.</source>
        <translation>Libera un po&apos; di spazio o scegli un&apos;altra cartella per la cache.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libera un po&apos; di spazio o scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>Free some space there, or set TMPDIR.</source>
        <translation>Libera lì un po&apos; di spazio, o imposta TMPDIR.</translation>
    </message>
    <message>
        <source>Free some space, or set TMPDIR.</source>
        <translation>Libera un po&apos; di spazio, o imposta TMPDIR.</translation>
    </message>
    <message>
        <source>Free some space; everything stored so far is safe.</source>
        <translation>Libera un po&apos; di spazio; tutto ciò che è stato salvato finora è al sicuro.</translation>
    </message>
    <message>
        <source>From now on %1 at once.</source>
        <translation>D&apos;ora in poi %1 in una volta.</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Catalogo</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genere</translation>
    </message>
    <message>
        <source>Genre id</source>
        <translation>Id genere</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Generi</translation>
    </message>
    <message>
        <source>Get the file again, or export it again.</source>
        <translation>Procurati di nuovo il file, o esportalo di nuovo.</translation>
    </message>
    <message>
        <source>Give JSON Lines: one labelled page or case on each.</source>
        <translation>Dai JSON Lines: su ogni riga una pagina o un caso etichettato.</translation>
    </message>
    <message>
        <source>Give a field back to the sources at the field itself.</source>
        <translation>Restituisci un campo alle fonti nel campo stesso.</translation>
    </message>
    <message>
        <source>Give a gallery URL or provider:us/max.</source>
        <translation>Dai l&apos;URL di un catalogo o provider:us/max.</translation>
    </message>
    <message>
        <source>Give a gallery URL, provider:us/max, a file (.html, .jsonl, .csv) or - for titles on standard input.</source>
        <translation>Dai l&apos;URL di un catalogo, provider:us/max, un file (.html, .jsonl, .csv) o - per titoli sullo standard input.</translation>
    </message>
    <message>
        <source>Give a number of this machine, as 192.168.1.7; 0.0.0.0 stands for all it has.</source>
        <translation>Dai un numero di questa macchina, come 192.168.1.7; 0.0.0.0 vale per tutti.</translation>
    </message>
    <message>
        <source>Give a number, an id (Q…, nm…) or the whole name.</source>
        <translation>Dai un numero, un id (Q…, nm…) o il nome intero.</translation>
    </message>
    <message>
        <source>Give a number, an id (tt…, tm…, Q…), a page key or the title.</source>
        <translation>Dai un numero, un id (tt…, tm…, Q…), la chiave di una pagina o il titolo.</translation>
    </message>
    <message>
        <source>Give a table with a title column, JSON, or a text with one title a line.</source>
        <translation>Dai una tabella con una colonna title, JSON, o un testo con un titolo per riga.</translation>
    </message>
    <message>
        <source>Give its key in the settings, or set MOVIEDB_%1_KEY.</source>
        <translation>Dai la sua chiave nelle impostazioni, o imposta MOVIEDB_%1_KEY.</translation>
    </message>
    <message>
        <source>Give one of them another name, or take it out.</source>
        <translation>Dai un altro nome a una delle due, o toglila.</translation>
    </message>
    <message>
        <source>Give one of these numbers.</source>
        <translation>Dai uno di questi numeri.</translation>
    </message>
    <message>
        <source>Give one title a line, with its year where it is known: Title (1999).</source>
        <translation>Scrivi un titolo per riga, con l&apos;anno dove è noto: Titolo (1999).</translation>
    </message>
    <message>
        <source>Give that film another page first, or delete one of the two.</source>
        <translation>Dai prima a quel film un&apos;altra pagina, o elimina uno dei due.</translation>
    </message>
    <message>
        <source>Give the address of the same article on %1; the list of languages on the page leads to it.</source>
        <translation>Dai l&apos;indirizzo della stessa voce in %1; vi porta l&apos;elenco delle lingue nella pagina.</translation>
    </message>
    <message>
        <source>Give the film another page, or crawl it again.</source>
        <translation>Dai al film un&apos;altra pagina, o raccoglilo di nuovo.</translation>
    </message>
    <message>
        <source>Give the folder the right to be written.</source>
        <translation>Concedi il diritto di scrittura sulla cartella.</translation>
    </message>
    <message>
        <source>Give the new one another name.</source>
        <translation>Dai a quello nuovo un altro nome.</translation>
    </message>
    <message>
        <source>Give the newer one the next free number.</source>
        <translation>Dai a quello più recente il prossimo numero libero.</translation>
    </message>
    <message>
        <source>Give the page&apos;s name or its address, as in Twister_(1996_film).</source>
        <translation>Dai il nome della pagina o il suo indirizzo, come in Twister_(1996_film).</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, or take a copy.</source>
        <translation>Datti il diritto di leggerlo, o prendine una copia.</translation>
    </message>
    <message>
        <source>Give yourself write permission for the file and its folder, or work on a copy.</source>
        <translation>Concediti il permesso di scrittura sul file e sulla sua cartella, o lavora su una copia.</translation>
    </message>
    <message>
        <source>Homepage</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>I have read this; read from JustWatch</source>
        <translation>L&apos;ho letto; leggi da JustWatch</translation>
    </message>
    <message>
        <source>IMDb id</source>
        <translation>Id IMDb</translation>
    </message>
    <message>
        <source>If they are one all the same, empty the wrong id first.</source>
        <translation>Se sono comunque uno solo, svuota prima l&apos;id sbagliato.</translation>
    </message>
    <message>
        <source>Import it with that Movie DB.</source>
        <translation>Importalo con quel Movie DB.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Importazione di %1</translation>
    </message>
    <message>
        <source>Import the file once more.</source>
        <translation>Importare di nuovo il file.</translation>
    </message>
    <message>
        <source>Index %1 of table %2 is missing: another program changed this database.</source>
        <translation>L’indice %1 della tabella %2 manca: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Index %1 of table %2 was changed: another program changed this database.</source>
        <translation>L’indice %1 della tabella %2 è stato modificato: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Install the package libpq5.</source>
        <translation>Installa il pacchetto libpq5.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-%1.</source>
        <translation>Installa il pacchetto libqt6sql6-%1.</translation>
    </message>
    <message>
        <source>Install the program again, or put the file back.</source>
        <translation>Installa di nuovo il programma, o rimetti il file al suo posto.</translation>
    </message>
    <message>
        <source>Is “%1” meant? %2</source>
        <translation>Si intende “%1”? %2</translation>
    </message>
    <message>
        <source>It can be: %1.</source>
        <translation>Può essere: %1.</translation>
    </message>
    <message>
        <source>It cannot be read: %1.</source>
        <translation>Non si può leggere: %1.</translation>
    </message>
    <message>
        <source>It has no movie_id, which the other films of the file have.</source>
        <translation>Non ha un movie_id, che gli altri film del file hanno.</translation>
    </message>
    <message>
        <source>It has no title.</source>
        <translation>Non ha un titolo.</translation>
    </message>
    <message>
        <source>It is about a %1, not about a film.</source>
        <translation>Parla di un %1, non di un film.</translation>
    </message>
    <message>
        <source>It is asked again after the time it names.</source>
        <translation>Viene chiesto di nuovo dopo l&apos;ora che indica.</translation>
    </message>
    <message>
        <source>It is larger than 4 MB.</source>
        <translation>È più grande di 4 MB.</translation>
    </message>
    <message>
        <source>It is no XML.</source>
        <translation>Non è XML.</translation>
    </message>
    <message>
        <source>It may have closed its door; try again in some hours.</source>
        <translation>Forse ha chiuso la porta; riprova tra qualche ora.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose an empty database; if this one was a Movie DB, restore a backup.</source>
        <translation>È rimasto com&apos;è. Scegli un database vuoto; se questo era di Movie DB, ripristina un backup.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another %1.</source>
        <translation>È stato lasciato com&apos;era. Scegli un altro %1.</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another file.</source>
        <translation>È stato lasciato com&apos;era. Scegli un altro file.</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>È stato fermato prima della fine.</translation>
    </message>
    <message>
        <source>It was stopped while the database was away.</source>
        <translation>È stato fermato mentre il database non c’era.</translation>
    </message>
    <message>
        <source>Its %1 are those of several stored rows: %2.</source>
        <translation>I suoi %1 sono quelli di più righe salvate: %2.</translation>
    </message>
    <message>
        <source>Its XML is damaged: %1.</source>
        <translation>Il suo XML è danneggiato: %1.</translation>
    </message>
    <message>
        <source>Its ids are those of several stored films: %1.</source>
        <translation>I suoi id sono quelli di più film salvati: %1.</translation>
    </message>
    <message>
        <source>Judgment id</source>
        <translation>Id giudizio</translation>
    </message>
    <message>
        <source>Judgment steps</source>
        <translation>Passaggi dei giudizi</translation>
    </message>
    <message>
        <source>Judgments</source>
        <translation>Giudizi</translation>
    </message>
    <message>
        <source>JustWatch gave no provider that can be read.</source>
        <translation>JustWatch non ha dato nessuna piattaforma leggibile.</translation>
    </message>
    <message>
        <source>JustWatch id</source>
        <translation>Id JustWatch</translation>
    </message>
    <message>
        <source>JustWatch knows which films a provider has. Its terms of use reserve automated access, so nothing is read from it until you turn it on. When it is on, the program asks slowly, one request a second, says openly who it is, and stops for good at the first refusal. Without it, files, saved pages and pasted titles work just as well.</source>
        <translation>JustWatch sa quali film ha una piattaforma. Le sue condizioni d&apos;uso riservano l&apos;accesso automatico, perciò non se ne legge nulla finché non lo attivi. Quando è attivo, il programma chiede lentamente, una richiesta al secondo, dice apertamente chi è, e si ferma del tutto al primo rifiuto. Anche senza, file, pagine salvate e titoli incollati funzionano altrettanto bene.</translation>
    </message>
    <message>
        <source>JustWatch says that %1 is no film.</source>
        <translation>JustWatch dice che %1 non è un film.</translation>
    </message>
    <message>
        <source>JustWatch: too much at once (HTTP 413).</source>
        <translation>JustWatch: troppo in una volta (HTTP 413).</translation>
    </message>
    <message>
        <source>Keep a copy of it in a table of its own, drop it, and try again.</source>
        <translation>Tienine una copia in una tabella a parte, eliminala e riprova.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Chiavi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Known are the CSV of Movies, Letterboxd’s ratings, diary and watched.csv and lists, IMDb’s ratings.csv, and tables with a column “title”.</source>
        <translation>Sono noti il CSV dei Film, ratings, diary e watched.csv e gli elenchi di Letterboxd, ratings.csv di IMDb e le tabelle con una colonna “title”.</translation>
    </message>
    <message>
        <source>Label column</source>
        <translation>Colonna del nome</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Language id</source>
        <translation>Id lingua</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Leased until</source>
        <translation>Riservato fino alle</translation>
    </message>
    <message>
        <source>Leave it out of the address and put it into ~/.pgpass or the file that PGPASSFILE names, or type it when it is asked for.</source>
        <translation>Lasciala fuori dall&apos;indirizzo e mettila in ~/.pgpass o nel file che PGPASSFILE nomina, o scrivila quando viene chiesta.</translation>
    </message>
    <message>
        <source>Levels: debug, info, warning, error.</source>
        <translation>Livelli: debug, info, warning, error.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licenza</translation>
    </message>
    <message>
        <source>List id</source>
        <translation>Id elenco</translation>
    </message>
    <message>
        <source>Lists of films come as JSON, JSON Lines, CSV or .nfo.</source>
        <translation>Gli elenchi di film sono in JSON, JSON Lines, CSV o .nfo.</translation>
    </message>
    <message>
        <source>Lists of titles work without it.</source>
        <translation>Gli elenchi di titoli funzionano anche senza.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Look at it again before you delete it.</source>
        <translation>Guardalo di nuovo prima di eliminarlo.</translation>
    </message>
    <message>
        <source>Look at its name and folder again.</source>
        <translation>Ricontrolla il nome e la cartella.</translation>
    </message>
    <message>
        <source>Look at its name and folder again; moviedb crawl and moviedb import make one.</source>
        <translation>Ricontrolla il nome e la cartella; moviedb crawl e moviedb import ne creano uno.</translation>
    </message>
    <message>
        <source>Look at its name, its folder and your rights to it.</source>
        <translation>Controlla il nome, la cartella e i tuoi diritti.</translation>
    </message>
    <message>
        <source>Look at the disk or the network that it lies on, or take a copy.</source>
        <translation>Controlla il disco o la rete su cui si trova, o prendine una copia.</translation>
    </message>
    <message>
        <source>Look at the list as it is now and edit again.</source>
        <translation>Guarda l&apos;elenco com&apos;è ora e modificalo di nuovo.</translation>
    </message>
    <message>
        <source>Look at the new value and edit again.</source>
        <translation>Guarda il nuovo valore e modificalo di nuovo.</translation>
    </message>
    <message>
        <source>Look at what will change again.</source>
        <translation>Guarda di nuovo che cosa cambierà.</translation>
    </message>
    <message>
        <source>Look at what will move again.</source>
        <translation>Guarda di nuovo che cosa si sposterà.</translation>
    </message>
    <message>
        <source>Look at what would change again.</source>
        <translation>Guarda di nuovo che cosa cambierebbe.</translation>
    </message>
    <message>
        <source>Look whether it is the right one, or export it again.</source>
        <translation>Controlla se è quello giusto, o esportalo di nuovo.</translation>
    </message>
    <message>
        <source>Look whether it is there and may be read, or take a copy.</source>
        <translation>Controlla se c’è e se si può leggere, o prendine una copia.</translation>
    </message>
    <message>
        <source>Look whether it is there and may be read.</source>
        <translation>Guarda se c&apos;è e se si può leggere.</translation>
    </message>
    <message>
        <source>Look whether it is there before you do it again.</source>
        <translation>Guarda se c&apos;è prima di farlo di nuovo.</translation>
    </message>
    <message>
        <source>Look whether what reads it is still there; --out writes into a file.</source>
        <translation>Controlla se chi lo legge c&apos;è ancora; --out scrive in un file.</translation>
    </message>
    <message>
        <source>Mend it, or move it away to start with the defaults.</source>
        <translation>Correggilo, o spostalo altrove per cominciare con i valori predefiniti.</translation>
    </message>
    <message>
        <source>Mend that line, or take it out of the list.</source>
        <translation>Correggi quella riga o toglila dall&apos;elenco.</translation>
    </message>
    <message>
        <source>Migration %1 is missing before “%2”.</source>
        <translation>Manca la migrazione %1 prima di “%2”.</translation>
    </message>
    <message>
        <source>Migration “%1” failed; nothing was changed: %2</source>
        <translation>La migrazione “%1” non è riuscita; nulla è cambiato: %2</translation>
    </message>
    <message>
        <source>Migration “%1” has no way down.</source>
        <translation>La migrazione “%1” non ha una via di ritorno.</translation>
    </message>
    <message>
        <source>Migration “%1” was edited after it had been applied: its file has the checksum %2…, the one applied had %3….</source>
        <translation>La migrazione “%1” è stata modificata dopo essere stata applicata: il suo file ha la somma di controllo %2…, quella applicata aveva %3….</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrazioni</translation>
    </message>
    <message>
        <source>Monetization</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>More than %1 conditions are too many; values of one column are written behind it: runtime = 90 | 91.</source>
        <translation>Più di %1 condizioni sono troppe; i valori di una colonna si scrivono dopo di essa: runtime = 90 | 91.</translation>
    </message>
    <message>
        <source>Movie</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Movie countries</source>
        <translation>Paesi dei film</translation>
    </message>
    <message>
        <source>Movie directors</source>
        <translation>Registi dei film</translation>
    </message>
    <message>
        <source>Movie distributors</source>
        <translation>Distributori dei film</translation>
    </message>
    <message>
        <source>Movie genres</source>
        <translation>Generi dei film</translation>
    </message>
    <message>
        <source>Movie id</source>
        <translation>Id film</translation>
    </message>
    <message>
        <source>Movie languages</source>
        <translation>Lingue dei film</translation>
    </message>
    <message>
        <source>Movie studios</source>
        <translation>Studi dei film</translation>
    </message>
    <message>
        <source>Movie writers</source>
        <translation>Sceneggiatori dei film</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Nomina un file al suo interno.</translation>
    </message>
    <message>
        <source>Name a file that does not exist yet.</source>
        <translation>Nomina un file che non esiste ancora.</translation>
    </message>
    <message>
        <source>Name a file: moviedb backup restore FILE.</source>
        <translation>Nomina un file: moviedb backup restore FILE.</translation>
    </message>
    <message>
        <source>Name a folder, new or empty.</source>
        <translation>Nomina una cartella, nuova o vuota.</translation>
    </message>
    <message>
        <source>Name a gallery or a list, to begin one.</source>
        <translation>Indica una galleria o un elenco, per cominciarne uno.</translation>
    </message>
    <message>
        <source>Name a gallery or a list; --resume alone goes on with the newest unfinished crawl.</source>
        <translation>Nomina un catalogo o un elenco; --resume da solo continua l&apos;ultima raccolta non finita.</translation>
    </message>
    <message>
        <source>Name a page, or say that the film has no article.</source>
        <translation>Nomina una pagina, o di&apos; che il film non ha una voce.</translation>
    </message>
    <message>
        <source>Name an empty database with --db, or say --onto to do the acts on top of what is there.</source>
        <translation>Nomina un database vuoto con --db, o di&apos; --onto per eseguire gli atti sopra ciò che c&apos;è.</translation>
    </message>
    <message>
        <source>Name an empty one with --db, or say --onto to do the acts on top of it.</source>
        <translation>Nominane uno vuoto con --db, o di&apos; --onto per eseguire gli atti sopra questo.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Indica un altro file.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Nominane un altro.</translation>
    </message>
    <message>
        <source>Name another one; nothing is overwritten.</source>
        <translation>Nominane un altro; nulla viene sovrascritto.</translation>
    </message>
    <message>
        <source>Name another place.</source>
        <translation>Nomina un altro luogo.</translation>
    </message>
    <message>
        <source>Name it NNNN_what.sql.</source>
        <translation>Chiamalo NNNN_what.sql.</translation>
    </message>
    <message>
        <source>Name it as films.json.passport.json; its PDF is written beside it.</source>
        <translation>Chiamalo come films.json.passport.json; il suo PDF viene scritto accanto.</translation>
    </message>
    <message>
        <source>Name it as the migration: NNNN_what.down.sql, NNNN_what.verify.sql.</source>
        <translation>Chiamalo come la migrazione: NNNN_what.down.sql, NNNN_what.verify.sql.</translation>
    </message>
    <message>
        <source>Name one: moviedb crawl GALLERY --forecast.</source>
        <translation>Nominane uno: moviedb crawl GALLERY --forecast.</translation>
    </message>
    <message>
        <source>Name two: the one that is right first.</source>
        <translation>Nominane due: prima quella che ha ragione.</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nazionalità</translation>
    </message>
    <message>
        <source>Next at</source>
        <translation>Prossimo il</translation>
    </message>
    <message>
        <source>No answers of the sources are kept.</source>
        <translation>Non si conservano risposte delle fonti.</translation>
    </message>
    <message>
        <source>No article for %1</source>
        <translation>Senza voce: %1</translation>
    </message>
    <message>
        <source>No connection to the database: %1.</source>
        <translation>Nessuna connessione al database: %1.</translation>
    </message>
    <message>
        <source>No contact address is set.</source>
        <translation>Non è impostato un indirizzo di contatto.</translation>
    </message>
    <message>
        <source>No database server answers at %1, port %2.</source>
        <translation>Nessun server di database risponde a %1, porta %2.</translation>
    </message>
    <message>
        <source>No entry of the list is a film with a title.</source>
        <translation>Nessuna voce dell&apos;elenco è un film con un titolo.</translation>
    </message>
    <message>
        <source>No file is there, and none can be made.</source>
        <translation>Lì non c&apos;è un file, e non se ne può creare uno.</translation>
    </message>
    <message>
        <source>No file there: Switch will create it.</source>
        <translation>Lì non c&apos;è un file: Passa lo creerà.</translation>
    </message>
    <message>
        <source>No film is to go.</source>
        <translation>Nessun film deve andare via.</translation>
    </message>
    <message>
        <source>No film was found on the gallery page.</source>
        <translation>Nella pagina del catalogo non è stato trovato nessun film.</translation>
    </message>
    <message>
        <source>No film “%1” is stored.</source>
        <translation>Non è salvato nessun film “%1”.</translation>
    </message>
    <message>
        <source>No line of the list is a film with a title.</source>
        <translation>Nessuna riga dell&apos;elenco è un film con un titolo.</translation>
    </message>
    <message>
        <source>No page was named to accept.</source>
        <translation>Non è stata nominata una pagina da accettare.</translation>
    </message>
    <message>
        <source>No source has said anything yet.</source>
        <translation>Nessuna fonte ha ancora detto qualcosa.</translation>
    </message>
    <message>
        <source>No source says anything about %1 of this film.</source>
        <translation>Nessuna fonte dice qualcosa su %1 di questo film.</translation>
    </message>
    <message>
        <source>No temporary file can be made: %1.</source>
        <translation>Non si può creare un file temporaneo: %1.</translation>
    </message>
    <message>
        <source>No temporary folder can be made: %1.</source>
        <translation>Non si può creare una cartella temporanea: %1.</translation>
    </message>
    <message>
        <source>No title of crawl %1 has failed.</source>
        <translation>Nessun titolo della raccolta %1 è fallito.</translation>
    </message>
    <message>
        <source>Nobody waits for this answer any more.</source>
        <translation>Nessuno aspetta più questa risposta.</translation>
    </message>
    <message>
        <source>None of these titles is accepted.</source>
        <translation>Nessuno di questi titoli è accettato.</translation>
    </message>
    <message>
        <source>Not a Movie DB: there are %1 tables of another program.</source>
        <translation>Non è un Movie DB: ci sono %1 tabelle di un altro programma.</translation>
    </message>
    <message>
        <source>Not a Movie DB: there is a table of another program.</source>
        <translation>Non è un Movie DB: c&apos;è una tabella di un altro programma.</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Non lo stesso</translation>
    </message>
    <message>
        <source>Nothing in this file can be read any more.</source>
        <translation>Di questo file non si può più leggere nulla.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nulla è scelto.</translation>
    </message>
    <message>
        <source>Nothing is stored of a source “%1”.</source>
        <translation>Non è salvato nulla di una fonte “%1”.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it happens again, report it.</source>
        <translation>Nulla è cambiato. Riprova; se succede di nuovo, segnalalo.</translation>
    </message>
    <message>
        <source>Number migrations without gaps.</source>
        <translation>Numera le migrazioni senza salti.</translation>
    </message>
    <message>
        <source>Offer id</source>
        <translation>Id offerta</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offerte</translation>
    </message>
    <message>
        <source>Only SQL is written for an engine.</source>
        <translation>Solo l&apos;SQL si scrive per un motore.</translation>
    </message>
    <message>
        <source>Only crawls into a Postgres database can be joined.</source>
        <translation>Ci si può unire solo a raccolte in un database Postgres.</translation>
    </message>
    <message>
        <source>Open a database to make one, or restore a backup.</source>
        <translation>Apri un database per crearne uno, o ripristina un backup.</translation>
    </message>
    <message>
        <source>Open it and give the page&apos;s name.</source>
        <translation>Aprila e dai il nome della pagina.</translation>
    </message>
    <message>
        <source>Open it once with write permission for the file and its folder, or copy it together with its -wal file to a folder of your own.</source>
        <translation>Aprilo una volta con il permesso di scrittura sul file e sulla sua cartella, o copialo con il suo file -wal in una tua cartella.</translation>
    </message>
    <message>
        <source>Open it there, save it as CSV and import that.</source>
        <translation>Aprilo lì, salvalo come CSV e importa quello.</translation>
    </message>
    <message>
        <source>Open it with the program that made it.</source>
        <translation>Aprilo con il programma che l&apos;ha creato.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operazione</translation>
    </message>
    <message>
        <source>Or help it: moviedb crawl --join %1.</source>
        <translation>Oppure aiutala: moviedb crawl --join %1.</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Titolo originale</translation>
    </message>
    <message>
        <source>Other id</source>
        <translation>Altro id</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Altri nomi</translation>
    </message>
    <message>
        <source>Other rows refer to this one, or the row it refers to does not exist.</source>
        <translation>Altre righe rimandano a questa, o la riga a cui rimanda non esiste.</translation>
    </message>
    <message>
        <source>Other users of this machine could read that file: change the password on the server, too.</source>
        <translation>Altri utenti di questa macchina potevano leggere quel file: cambia la password anche sul server.</translation>
    </message>
    <message>
        <source>Page key</source>
        <translation>Chiave della pagina</translation>
    </message>
    <message>
        <source>Part of the answer may be missing.</source>
        <translation>Una parte della risposta può mancare.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Password for the database (%1):</source>
        <translation>Password per il database (%1):</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Pick the provider from the list again.</source>
        <translation>Scegli di nuovo la piattaforma dall&apos;elenco.</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Trama</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posizione</translation>
    </message>
    <message>
        <source>Poster address</source>
        <translation>Indirizzo della locandina</translation>
    </message>
    <message>
        <source>Postponed %1</source>
        <translation>Rinvio: %1</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentazione</translation>
    </message>
    <message>
        <source>Presets: %1.</source>
        <translation>Preimpostazioni: %1.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prezzo</translation>
    </message>
    <message>
        <source>Programs at work</source>
        <translation>Programmi al lavoro</translation>
    </message>
    <message>
        <source>Programs at work on this crawl: %1.</source>
        <translation>Programmi al lavoro su questa raccolta: %1.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Piattaforma</translation>
    </message>
    <message>
        <source>Provider id</source>
        <translation>Id piattaforma</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass, or type it when it is asked for.</source>
        <translation>Mettila in ~/.pgpass, o scrivila quando viene chiesta.</translation>
    </message>
    <message>
        <source>Put the file back as it was and write a new migration.</source>
        <translation>Rimetti il file com&apos;era e scrivi una nuova migrazione.</translation>
    </message>
    <message>
        <source>Put the file back, or install Movie DB again.</source>
        <translation>Rimetti il file, o installa di nuovo Movie DB.</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Rating count</source>
        <translation>Numero di voti</translation>
    </message>
    <message>
        <source>Rating id</source>
        <translation>Id voto</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Re-read %1 films: %2 values changed</source>
        <translation>Rilettura di %1 film: %2 valori cambiati</translation>
    </message>
    <message>
        <source>Re-read %1 films: 1 value changed</source>
        <translation>Rilettura di %1 film: 1 valore cambiato</translation>
    </message>
    <message>
        <source>Re-read 1 film: %1 values changed</source>
        <translation>Rilettura di 1 film: %1 valori cambiati</translation>
    </message>
    <message>
        <source>Re-read 1 film: 1 value changed</source>
        <translation>Rilettura di 1 film: 1 valore cambiato</translation>
    </message>
    <message>
        <source>Re-reading was stopped after %1 films.</source>
        <translation>La rilettura è stata fermata dopo %1 film.</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Letto il</translation>
    </message>
    <message>
        <source>Read its paragraph in the settings and turn it on, or set MOVIEDB_ACCEPT_%1_TERMS=1.</source>
        <translation>Leggi il suo paragrafo nelle impostazioni e attivala, o imposta MOVIEDB_ACCEPT_%1_TERMS=1.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
    <message>
        <source>Receipt id</source>
        <translation>Id ricevuta</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Ricevute</translation>
    </message>
    <message>
        <source>References lead nowhere that led somewhere.</source>
        <translation>Riferimenti che portavano da qualche parte non portano più da nessuna.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Rifiuto: %1</translation>
    </message>
    <message>
        <source>Rejected at</source>
        <translation>Rifiutato il</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Data di uscita</translation>
    </message>
    <message>
        <source>Release date precision</source>
        <translation>Precisione della data di uscita</translation>
    </message>
    <message>
        <source>Reload the table.</source>
        <translation>Ricarica la tabella.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Id richiesta</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Restore a backup (“moviedb backup list” shows them), or save what can be read in a new file with “moviedb backup recover FILE”; the damaged one stays as it is.</source>
        <translation>Ripristina un backup (“moviedb backup list” li mostra), o salva ciò che si può leggere in un nuovo file con “moviedb backup recover FILE”; quello danneggiato resta com&apos;è.</translation>
    </message>
    <message>
        <source>Restore a backup, or add it again without its values: %1.</source>
        <translation>Ripristina un backup, o aggiungila di nuovo senza i suoi valori: %1.</translation>
    </message>
    <message>
        <source>Restore a backup, or change it back.</source>
        <translation>Ripristina un backup, o rimettilo com&apos;era.</translation>
    </message>
    <message>
        <source>Restore a backup, or create it again as “moviedb schema --format sql --table %1” writes it for a new database.</source>
        <translation>Ripristina un backup, o creala di nuovo come “moviedb schema --format sql --table %1” la scrive per un database nuovo.</translation>
    </message>
    <message>
        <source>Restore a backup, or make it again as its migration has it.</source>
        <translation>Ripristina un backup, o rifallo come la sua migrazione lo ha.</translation>
    </message>
    <message>
        <source>Restore a backup, or make it again: %1%2.</source>
        <translation>Ripristina un backup, o rifallo: %1%2.</translation>
    </message>
    <message>
        <source>Restore a backup, or open another database.</source>
        <translation>Ripristina un backup, o apri un altro database.</translation>
    </message>
    <message>
        <source>Restore a backup, or remove these rows.</source>
        <translation>Ripristina un backup, o rimuovi queste righe.</translation>
    </message>
    <message>
        <source>Restore a backup, or start a new database.</source>
        <translation>Ripristina un backup, o comincia un nuovo database.</translation>
    </message>
    <message>
        <source>Restore a backup: “moviedb backup list” shows them.</source>
        <translation>Ripristina un backup: “moviedb backup list” li mostra.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>Review id</source>
        <translation>Id revisione</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ruoli</translation>
    </message>
    <message>
        <source>Row %1 of the file has this %2, too.</source>
        <translation>Anche la riga %1 del file ha questo %2.</translation>
    </message>
    <message>
        <source>Row id</source>
        <translation>Id riga</translation>
    </message>
    <message>
        <source>Row key</source>
        <translation>Chiave della riga</translation>
    </message>
    <message>
        <source>Rows of %1 are neither people nor companies.</source>
        <translation>Le righe di %1 non sono né persone né società.</translation>
    </message>
    <message>
        <source>Rows of %1 come as JSON, JSON Lines or CSV; this file is of another kind.</source>
        <translation>Le righe di %1 vengono da JSON, JSON Lines o CSV; questo file è di un altro tipo.</translation>
    </message>
    <message>
        <source>Rows of %1 have no key: nobody could tell one from another.</source>
        <translation>Le righe di %1 non hanno una chiave: nessuno le distinguerebbe.</translation>
    </message>
    <message>
        <source>Rows of %1 have no names.</source>
        <translation>Le righe di %1 non hanno nomi.</translation>
    </message>
    <message>
        <source>Rows to index</source>
        <translation>Righe da indicizzare</translation>
    </message>
    <message>
        <source>Rule of %1 back to what is usual; %2</source>
        <translation>Regola di %1 di nuovo quella consueta; %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Rules of %1 fields; %2</source>
        <translation>Regole di %1 campi; %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Raccolta</translation>
    </message>
    <message>
        <source>Run &quot;moviedb migrate up&quot;.</source>
        <translation>Esegui &quot;moviedb migrate up&quot;.</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Id raccolta</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>SQLite does not take a function of this program.</source>
        <translation>SQLite non accetta una funzione di questo programma.</translation>
    </message>
    <message>
        <source>Save it as CSV.</source>
        <translation>Salvalo come CSV.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Salvalo come UTF-8 e importalo di nuovo.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Salvalo come UTF-8.</translation>
    </message>
    <message>
        <source>Save the article of the film itself.</source>
        <translation>Salva la voce del film stesso.</translation>
    </message>
    <message>
        <source>Say --force when that is meant.</source>
        <translation>Di&apos; --force se è ciò che intendi.</translation>
    </message>
    <message>
        <source>Say --to sqlite:PATH or --to postgresql://user@host/name.</source>
        <translation>Di&apos; --to sqlite:PATH o --to postgresql://user@host/name.</translation>
    </message>
    <message>
        <source>Say with --out where this one goes.</source>
        <translation>Di&apos; con --out dove va questa.</translation>
    </message>
    <message>
        <source>Say with --where which rows are meant.</source>
        <translation>Di&apos; con --where quali righe intendi.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Ambito</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Searched again for “%1”</source>
        <translation>Cercato di nuovo “%1”</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>Visto il</translation>
    </message>
    <message>
        <source>Separation id</source>
        <translation>Id separazione</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessione</translation>
    </message>
    <message>
        <source>Set HOME, or both MOVIEDB_DATA_DIR and MOVIEDB_CACHE_DIR.</source>
        <translation>Imposta HOME, o sia MOVIEDB_DATA_DIR sia MOVIEDB_CACHE_DIR.</translation>
    </message>
    <message>
        <source>Set it in the window&apos;s settings or as MOVIEDB_CONTACT.</source>
        <translation>Impostalo nelle impostazioni della finestra o come MOVIEDB_CONTACT.</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Risolto</translation>
    </message>
    <message>
        <source>Several %1 are called “%2”.</source>
        <translation>%1: più d&apos;uno si chiama “%2”.</translation>
    </message>
    <message>
        <source>Several films are called “%1”: %2.</source>
        <translation>Più film si chiamano “%1”: %2.</translation>
    </message>
    <message>
        <source>Several rows of %1 are called “%2”: %3.</source>
        <translation>Più righe di %1 si chiamano “%2”: %3.</translation>
    </message>
    <message>
        <source>Shared requests</source>
        <translation>Richieste condivise</translation>
    </message>
    <message>
        <source>Shared requests: %1. Now %2.</source>
        <translation>Richieste condivise: %1. Ora %2.</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>Estratto</translation>
    </message>
    <message>
        <source>Somebody is reading what is in the log.</source>
        <translation>Qualcuno sta leggendo ciò che è nel registro.</translation>
    </message>
    <message>
        <source>Sorted rows cannot be read on from a key.</source>
        <translation>Da una chiave non si possono leggere oltre righe ordinate.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Source change id</source>
        <translation>Id modifica alla fonte</translation>
    </message>
    <message>
        <source>Source id</source>
        <translation>Id fonte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Sources cannot disagree about “%1”.</source>
        <translation>Le fonti non possono essere in disaccordo su “%1”.</translation>
    </message>
    <message>
        <source>Sources do not differ about %1 of this film.</source>
        <translation>Le fonti non sono in disaccordo su %1 di questo film.</translation>
    </message>
    <message>
        <source>Sources: %1.</source>
        <translation>Fonti: %1.</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>Lo standard input non si può leggere: %1.</translation>
    </message>
    <message>
        <source>Standard input or output cannot be used.</source>
        <translation>Standard input o output non si possono usare.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>Lo standard output non si può scrivere.</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>Lo standard output non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>Start it anew.</source>
        <translation>Avviala da capo.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Avvia di nuovo il programma.</translation>
    </message>
    <message>
        <source>Start without --offline.</source>
        <translation>Avvia senza --offline.</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Iniziato il</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Dichiarato</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passaggio</translation>
    </message>
    <message>
        <source>Step id</source>
        <translation>Id passaggio</translation>
    </message>
    <message>
        <source>Stop for today; asking again keeps the door closed.</source>
        <translation>Fermati per oggi; chiedere ancora tiene la porta chiusa.</translation>
    </message>
    <message>
        <source>Stopped before %1.</source>
        <translation>Fermato prima di %1.</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Fermata da</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Studio id</source>
        <translation>Id studio</translation>
    </message>
    <message>
        <source>Studios</source>
        <translation>Studi</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>TMDB answers for film “%1”.</source>
        <translation>TMDB risponde per il film “%1”.</translation>
    </message>
    <message>
        <source>TMDB id</source>
        <translation>Id TMDB</translation>
    </message>
    <message>
        <source>TMDB knows budgets, age ratings, taglines and casts of most films. It is asked for accepted films only, and only with a key of your own.</source>
        <translation>TMDB conosce budget, classificazioni, slogan e interpreti della maggior parte dei film. Gli si chiede solo per i film accettati, e solo con una chiave tua.</translation>
    </message>
    <message>
        <source>Table %1 has lost its primary key %2: another program changed this database.</source>
        <translation>La tabella %1 ha perso la sua chiave primaria %2: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Table %1 has the primary key %2 instead of %3: another program changed this database.</source>
        <translation>La tabella %1 ha la chiave primaria %2 invece di %3: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Table %1 is missing: another program changed this database.</source>
        <translation>La tabella %1 manca: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Table name</source>
        <translation>Nome della tabella</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>Slogan</translation>
    </message>
    <message>
        <source>Take back what changed it first.</source>
        <translation>Annulla prima ciò che l&apos;ha cambiato.</translation>
    </message>
    <message>
        <source>Take back what was changed since first.</source>
        <translation>Annulla prima ciò che è stato cambiato da allora.</translation>
    </message>
    <message>
        <source>Take those back first, or everything up to this step.</source>
        <translation>Annulla prima quelli, o tutto fino a questo passaggio.</translation>
    </message>
    <message>
        <source>Taking migration “%1” back failed; nothing was changed: %2</source>
        <translation>Annullare la migrazione “%1” non è riuscito; nulla è cambiato: %2</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>Id compito</translation>
    </message>
    <message>
        <source>That is not asked for any more in this run.</source>
        <translation>Questo non si chiede più in questa raccolta.</translation>
    </message>
    <message>
        <source>That is the database that is open already.</source>
        <translation>Questo è il database già aperto.</translation>
    </message>
    <message>
        <source>The Wikipedia page “%1” is not about one film.</source>
        <translation>La pagina di Wikipedia “%1” non parla di un solo film.</translation>
    </message>
    <message>
        <source>The answer leaves out what was asked for.</source>
        <translation>La risposta tralascia ciò che è stato chiesto.</translation>
    </message>
    <message>
        <source>The backup cannot be copied.</source>
        <translation>Il backup non si può copiare.</translation>
    </message>
    <message>
        <source>The column %1 of %2 is missing.</source>
        <translation>Manca la colonna %1 di %2.</translation>
    </message>
    <message>
        <source>The columns of %1 were changed meanwhile.</source>
        <translation>Le colonne di %1 sono cambiate nel frattempo.</translation>
    </message>
    <message>
        <source>The columns of this file are of no list of films known here: %1.</source>
        <translation>Le colonne di questo file non sono di un elenco di film noto qui: %1.</translation>
    </message>
    <message>
        <source>The connection to the database server was lost while a change was stored, and it does not say whether it was.</source>
        <translation>La connessione al server del database è caduta mentre si salvava una modifica, e non dice se è stata salvata.</translation>
    </message>
    <message>
        <source>The connection to the database server was lost while rows were read.</source>
        <translation>La connessione al server del database è caduta mentre si leggevano righe.</translation>
    </message>
    <message>
        <source>The connection to the database server was lost.</source>
        <translation>La connessione al server del database è caduta.</translation>
    </message>
    <message>
        <source>The contact address has characters that cannot be sent.</source>
        <translation>L&apos;indirizzo di contatto ha caratteri che non si possono inviare.</translation>
    </message>
    <message>
        <source>The copy cannot be written: %1.</source>
        <translation>La copia non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The crawl could not be noted.</source>
        <translation>La raccolta non si è potuta annotare.</translation>
    </message>
    <message>
        <source>The damaged file cannot be copied.</source>
        <translation>Il file danneggiato non si può copiare.</translation>
    </message>
    <message>
        <source>The damaged file of passwords cannot be moved aside.</source>
        <translation>Il file danneggiato delle password non si può mettere da parte.</translation>
    </message>
    <message>
        <source>The database address cannot be read.</source>
        <translation>L&apos;indirizzo del database non si può leggere.</translation>
    </message>
    <message>
        <source>The database address has an unknown option “%1”.</source>
        <translation>L&apos;indirizzo del database ha un&apos;opzione sconosciuta “%1”.</translation>
    </message>
    <message>
        <source>The database address names no database.</source>
        <translation>L&apos;indirizzo del database non nomina un database.</translation>
    </message>
    <message>
        <source>The database address names no file.</source>
        <translation>L&apos;indirizzo del database non nomina un file.</translation>
    </message>
    <message>
        <source>The database answers again.</source>
        <translation>Il database risponde di nuovo.</translation>
    </message>
    <message>
        <source>The database did not say which row it added.</source>
        <translation>Il database non ha detto quale riga ha aggiunto.</translation>
    </message>
    <message>
        <source>The database did not say which rows it added.</source>
        <translation>Il database non ha detto quali righe ha aggiunto.</translation>
    </message>
    <message>
        <source>The database driver %1 is not installed.</source>
        <translation>Il driver del database %1 non è installato.</translation>
    </message>
    <message>
        <source>The database file cannot be opened.</source>
        <translation>Il file del database non si può aprire.</translation>
    </message>
    <message>
        <source>The database file cannot be opened: %1.</source>
        <translation>Il file del database non si può aprire: %1.</translation>
    </message>
    <message>
        <source>The database file cannot be written: %1.</source>
        <translation>Il file di database non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The database file is damaged (%1).</source>
        <translation>Il file del database è danneggiato (%1).</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>Il file del database è danneggiato.</translation>
    </message>
    <message>
        <source>The database gives no turn to write.</source>
        <translation>Il database non concede un turno per scrivere.</translation>
    </message>
    <message>
        <source>The database has a table “movies” that no migration of this program has made.</source>
        <translation>Il database ha una tabella “movies” che nessuna migrazione di questo programma ha creato.</translation>
    </message>
    <message>
        <source>The database has been closed.</source>
        <translation>Il database è stato chiuso.</translation>
    </message>
    <message>
        <source>The database has changes that are not yet in its file, and it may not be written to.</source>
        <translation>Il database ha modifiche che non sono ancora nel suo file, e non vi si può scrivere.</translation>
    </message>
    <message>
        <source>The database has no films table.</source>
        <translation>Il database non ha una tabella di film.</translation>
    </message>
    <message>
        <source>The database has no schema that the user %1 may use.</source>
        <translation>Il database non ha uno schema che l&apos;utente %1 possa usare.</translation>
    </message>
    <message>
        <source>The database is in use by another program.</source>
        <translation>Il database è in uso da parte di un altro programma.</translation>
    </message>
    <message>
        <source>The database is older than this program: %1 migrations are pending.</source>
        <translation>Il database è più vecchio di questo programma: %1 migrazioni sono in sospeso.</translation>
    </message>
    <message>
        <source>The database keeps its text in %1, which cannot hold every title.</source>
        <translation>Il database tiene il suo testo in %1, che non può contenere ogni titolo.</translation>
    </message>
    <message>
        <source>The database lacks migration %1.</source>
        <translation>Al database manca la migrazione %1.</translation>
    </message>
    <message>
        <source>The database may not be written to.</source>
        <translation>Nel database non si può scrivere.</translation>
    </message>
    <message>
        <source>The database refused a statement: %1.</source>
        <translation>Il database ha rifiutato un&apos;istruzione: %1.</translation>
    </message>
    <message>
        <source>The database server asks for a password, and none was given.</source>
        <translation>Il server del database chiede una password, e non ne è stata data una.</translation>
    </message>
    <message>
        <source>The database server does not say what it is.</source>
        <translation>Il server del database non dice che cos&apos;è.</translation>
    </message>
    <message>
        <source>The database server is Postgres %1.%2, too old for Movie DB.</source>
        <translation>Il server del database è Postgres %1.%2, troppo vecchio per Movie DB.</translation>
    </message>
    <message>
        <source>The database server is starting, stopping or not reachable behind its pooler.</source>
        <translation>Il server del database si sta avviando, si sta fermando o non è raggiungibile dietro il suo pooler.</translation>
    </message>
    <message>
        <source>The database to move to is not empty.</source>
        <translation>Il database in cui trasferire non è vuoto.</translation>
    </message>
    <message>
        <source>The database took too long to answer.</source>
        <translation>Il database ha impiegato troppo tempo a rispondere.</translation>
    </message>
    <message>
        <source>The database user lacks a permission: %1.</source>
        <translation>All&apos;utente del database manca un permesso: %1.</translation>
    </message>
    <message>
        <source>The database user may not make one.</source>
        <translation>L&apos;utente del database non può crearne uno.</translation>
    </message>
    <message>
        <source>The database user may not write to it.</source>
        <translation>L&apos;utente del database non può scrivervi.</translation>
    </message>
    <message>
        <source>The database was made by a newer Movie DB (schema %1, this program knows %2).</source>
        <translation>Il database è stato creato da un Movie DB più recente (schema %1, questo programma conosce %2).</translation>
    </message>
    <message>
        <source>The database was made by a newer Movie DB.</source>
        <translation>Il database è stato creato da un Movie DB più recente.</translation>
    </message>
    <message>
        <source>The database&apos;s rules refuse this value.</source>
        <translation>Le regole del database rifiutano questo valore.</translation>
    </message>
    <message>
        <source>The dialog of an export saves one.</source>
        <translation>Se ne salva una nella finestra di esportazione.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>The disk of the database cannot be read or written.</source>
        <translation>Il disco del database non si può leggere o scrivere.</translation>
    </message>
    <message>
        <source>The disk of the database server is full.</source>
        <translation>Il disco del server del database è pieno.</translation>
    </message>
    <message>
        <source>The document holds no list of films.</source>
        <translation>Il documento non contiene un elenco di film.</translation>
    </message>
    <message>
        <source>The export is another one than the passport is about.</source>
        <translation>L&apos;esportazione non è quella di cui parla il passaporto.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>L&apos;esportazione è stata annullata; nessun file è stato scritto.</translation>
    </message>
    <message>
        <source>The export&apos;s temporary file cannot be used: %1.</source>
        <translation>Il file temporaneo dell&apos;esportazione non si può usare: %1.</translation>
    </message>
    <message>
        <source>The figures could not be written.</source>
        <translation>Le cifre non si sono potute scrivere.</translation>
    </message>
    <message>
        <source>The file breaks off: %1.</source>
        <translation>Il file si interrompe: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened even as a damaged one.</source>
        <translation>Il file non si può aprire nemmeno come danneggiato.</translation>
    </message>
    <message>
        <source>The file cannot be put in place: %1.</source>
        <translation>Il file non si può mettere al suo posto: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Il file non si può leggere: %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Il file non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The file ends in the middle of its first line.</source>
        <translation>Il file finisce a metà della prima riga.</translation>
    </message>
    <message>
        <source>The file ends in the middle: it is not complete.</source>
        <translation>Il file finisce a metà: non è completo.</translation>
    </message>
    <message>
        <source>The file ends within quotation marks: it is not complete.</source>
        <translation>Il file finisce dentro le virgolette: non è completo.</translation>
    </message>
    <message>
        <source>The file has film %1 twice.</source>
        <translation>Il file ha due volte il film %1.</translation>
    </message>
    <message>
        <source>The file holds half a letter: it is damaged.</source>
        <translation>Il file contiene una mezza lettera: è danneggiato.</translation>
    </message>
    <message>
        <source>The file holds no labelled page or case.</source>
        <translation>Il file non contiene pagine o casi etichettati.</translation>
    </message>
    <message>
        <source>The file holds no text.</source>
        <translation>Il file non contiene testo.</translation>
    </message>
    <message>
        <source>The file is a PDF.</source>
        <translation>Il file è un PDF.</translation>
    </message>
    <message>
        <source>The file is a SQLite file, but not the database of a Movie DB.</source>
        <translation>Il file è un file SQLite, ma non il database di un Movie DB.</translation>
    </message>
    <message>
        <source>The file is a ZIP archive.</source>
        <translation>Il file è un archivio ZIP.</translation>
    </message>
    <message>
        <source>The file is a database of another program.</source>
        <translation>Il file è un database di un altro programma.</translation>
    </message>
    <message>
        <source>The file is a picture.</source>
        <translation>Il file è un’immagine.</translation>
    </message>
    <message>
        <source>The file is a spreadsheet of LibreOffice.</source>
        <translation>Il file è un foglio di calcolo di LibreOffice.</translation>
    </message>
    <message>
        <source>The file is an Excel workbook.</source>
        <translation>Il file è una cartella di lavoro di Excel.</translation>
    </message>
    <message>
        <source>The file is an old Excel workbook.</source>
        <translation>Il file è una vecchia cartella di lavoro di Excel.</translation>
    </message>
    <message>
        <source>The file is compressed.</source>
        <translation>Il file è compresso.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>The file is empty: it holds no database.</source>
        <translation>Il file è vuoto: non contiene un database.</translation>
    </message>
    <message>
        <source>The file is no store of answers.</source>
        <translation>Il file non è un archivio di risposte.</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>Il file non è UTF-8.</translation>
    </message>
    <message>
        <source>The file is not a database, or its beginning is damaged.</source>
        <translation>Il file non è un database, o il suo inizio è danneggiato.</translation>
    </message>
    <message>
        <source>The file is not whole: it should have %1, and has %2.</source>
        <translation>Il file non è intero: dovrebbe avere %1, e ha %2.</translation>
    </message>
    <message>
        <source>The file is too large: %1.</source>
        <translation>Il file è troppo grande: %1.</translation>
    </message>
    <message>
        <source>The file is too short to hold anything.</source>
        <translation>Il file è troppo corto per contenere qualcosa.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Il file non si ha il permesso di leggerlo.</translation>
    </message>
    <message>
        <source>The file of migration “%1” is missing, which the database has had.</source>
        <translation>Manca il file della migrazione “%1”, che il database ha avuto.</translation>
    </message>
    <message>
        <source>The file that keeps other programs away cannot be locked: %1.</source>
        <translation>Il file che tiene lontani gli altri programmi non si può bloccare: %1.</translation>
    </message>
    <message>
        <source>The film has no article already.</source>
        <translation>Il film è già senza voce.</translation>
    </message>
    <message>
        <source>The film has this page already.</source>
        <translation>Il film ha già questa pagina.</translation>
    </message>
    <message>
        <source>The films %1 are called “%2”, too; nobody knows which of them it is.</source>
        <translation>Anche i film %1 si chiamano “%2”; nessuno sa quale di loro sia.</translation>
    </message>
    <message>
        <source>The films cannot be compared: %1.</source>
        <translation>I film non si possono confrontare: %1.</translation>
    </message>
    <message>
        <source>The films of this database have no genres.</source>
        <translation>I film di questo database non hanno generi.</translation>
    </message>
    <message>
        <source>The first line must name the columns: title, year, imdb_id, … Lists of Letterboxd, IMDb, TMDB, MovieLens and Radarr are known.</source>
        <translation>La prima riga deve nominare le colonne: title, year, imdb_id, … Sono noti gli elenchi di Letterboxd, IMDb, TMDB, MovieLens e Radarr.</translation>
    </message>
    <message>
        <source>The folder for passwords cannot be made.</source>
        <translation>La cartella per le password non si può creare.</translation>
    </message>
    <message>
        <source>The folder of migrations does not exist.</source>
        <translation>La cartella delle migrazioni non esiste.</translation>
    </message>
    <message>
        <source>The folder of the settings file cannot be made.</source>
        <translation>La cartella del file delle impostazioni non si può creare.</translation>
    </message>
    <message>
        <source>The gallery names %1 titles but gave %2.</source>
        <translation>Il catalogo nomina %1 titoli ma ne ha dati %2.</translation>
    </message>
    <message>
        <source>The history has an act %1 already: “%2”.</source>
        <translation>La cronologia ha già un atto %1: “%2”.</translation>
    </message>
    <message>
        <source>The history has no such step.</source>
        <translation>La cronologia non ha questo passaggio.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was stored.</source>
        <translation>L&apos;importazione è stata annullata; nulla è stato salvato.</translation>
    </message>
    <message>
        <source>The kept passwords cannot be opened: their file is damaged, or its key is another one.</source>
        <translation>Le password conservate non si possono aprire: il loro file è danneggiato, o la sua chiave è un&apos;altra.</translation>
    </message>
    <message>
        <source>The key is free for personal use: themoviedb.org, Settings, API. It is kept as plain text in the settings file, or comes from MOVIEDB_TMDB_KEY.</source>
        <translation>La chiave è gratuita per uso personale: themoviedb.org, Settings, API. È conservata in chiaro nel file delle impostazioni, o viene da MOVIEDB_TMDB_KEY.</translation>
    </message>
    <message>
        <source>The key of %1 has %2 parts.</source>
        <translation>La chiave di %1 ha %2 parti.</translation>
    </message>
    <message>
        <source>The keychain did not answer: %1.</source>
        <translation>Il portachiavi non ha risposto: %1.</translation>
    </message>
    <message>
        <source>The library libpq cannot be used.</source>
        <translation>La libreria libpq non si può usare.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La riga non è un oggetto JSON.</translation>
    </message>
    <message>
        <source>The line is not complete, valid JSON.</source>
        <translation>La riga non è un JSON completo e valido.</translation>
    </message>
    <message>
        <source>The line is too long or nests too deeply.</source>
        <translation>La riga è troppo lunga o annidata troppo in profondità.</translation>
    </message>
    <message>
        <source>The list goes on, but JustWatch does not say where its next page begins.</source>
        <translation>L’elenco continua, ma JustWatch non dice dove comincia la pagina seguente.</translation>
    </message>
    <message>
        <source>The list is not UTF-8 text.</source>
        <translation>L&apos;elenco non è testo UTF-8.</translation>
    </message>
    <message>
        <source>The list is not complete, valid JSON.</source>
        <translation>L&apos;elenco non è un JSON completo e valido.</translation>
    </message>
    <message>
        <source>The list is too large: %1 bytes.</source>
        <translation>L&apos;elenco è troppo grande: %1 byte.</translation>
    </message>
    <message>
        <source>The list is too large: more than %1.</source>
        <translation>L&apos;elenco è troppo grande: più di %1.</translation>
    </message>
    <message>
        <source>The list was cut off: JustWatch shows the first 2000 titles of a list only.</source>
        <translation>L&apos;elenco è stato tagliato: JustWatch mostra solo i primi 2000 titoli di un elenco.</translation>
    </message>
    <message>
        <source>The name of the file is empty.</source>
        <translation>Il nome del file è vuoto.</translation>
    </message>
    <message>
        <source>The newest is %1.</source>
        <translation>Il più recente è %1.</translation>
    </message>
    <message>
        <source>The option “%1” may be %2.</source>
        <translation>L&apos;opzione “%1” può essere %2.</translation>
    </message>
    <message>
        <source>The option “%1” may not contain a semicolon.</source>
        <translation>L&apos;opzione “%1” non può contenere un punto e virgola.</translation>
    </message>
    <message>
        <source>The page could not be kept: %1.</source>
        <translation>La pagina non si è potuta conservare: %1.</translation>
    </message>
    <message>
        <source>The page could not be kept: the folder for it cannot be made.</source>
        <translation>La pagina non si è potuta conservare: la sua cartella non si può creare.</translation>
    </message>
    <message>
        <source>The page has neither a key nor a title.</source>
        <translation>La pagina non ha né una chiave né un titolo.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>La pagina è vuota.</translation>
    </message>
    <message>
        <source>The page is no gallery, or JustWatch has changed its pages.</source>
        <translation>La pagina non è un catalogo, o JustWatch ha cambiato le sue pagine.</translation>
    </message>
    <message>
        <source>The page is not this film&apos;s.</source>
        <translation>La pagina non è di questo film.</translation>
    </message>
    <message>
        <source>The page is too large.</source>
        <translation>La pagina è troppo grande.</translation>
    </message>
    <message>
        <source>The page is too large: %1 bytes.</source>
        <translation>La pagina è troppo grande: %1 byte.</translation>
    </message>
    <message>
        <source>The page of “%1” is kept, with what was looked for, in %2.</source>
        <translation>La pagina di “%1” è conservata, con ciò che si cercava, in %2.</translation>
    </message>
    <message>
        <source>The page “%1” that was accepted is not there.</source>
        <translation>La pagina “%1” che era stata accettata non c&apos;è.</translation>
    </message>
    <message>
        <source>The page “%1” that was accepted leads to “%2” now, which is not this film.</source>
        <translation>La pagina “%1” che era stata accettata ora porta a “%2”, che non è questo film.</translation>
    </message>
    <message>
        <source>The page&apos;s markup is nested too deeply.</source>
        <translation>Il codice della pagina è annidato troppo in profondità.</translation>
    </message>
    <message>
        <source>The page&apos;s markup takes more than %1 MB to read.</source>
        <translation>Il codice della pagina richiede più di %1 MB per essere letto.</translation>
    </message>
    <message>
        <source>The page&apos;s markup takes more than %1 ms to read.</source>
        <translation>Il codice della pagina richiede più di %1 ms per essere letto.</translation>
    </message>
    <message>
        <source>The passport cannot be written: %1.</source>
        <translation>Il passaporto non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The passport would take the place of another file.</source>
        <translation>Il passaporto prenderebbe il posto di un altro file.</translation>
    </message>
    <message>
        <source>The preset writes %1 in another format.</source>
        <translation>La preimpostazione scrive %1 in un altro formato.</translation>
    </message>
    <message>
        <source>The presets cannot be written.</source>
        <translation>Le preimpostazioni non possono essere scritte.</translation>
    </message>
    <message>
        <source>The program that worked on the crawl is gone; this one goes on with it.</source>
        <translation>Il programma che lavorava alla raccolta non c&apos;è più; questo la continua.</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>La lettura è stata fermata.</translation>
    </message>
    <message>
        <source>The report could not be written.</source>
        <translation>Il rapporto non si è potuto scrivere.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La richiesta è stata annullata.</translation>
    </message>
    <message>
        <source>The row %1 of %2</source>
        <translation>La riga %1 di %2</translation>
    </message>
    <message>
        <source>The row does not have the key of the change.</source>
        <translation>La riga non ha la chiave della modifica.</translation>
    </message>
    <message>
        <source>The rows %1 are called “%2”, too; nobody knows which of them it is.</source>
        <translation>Anche le righe %1 si chiamano «%2»; nessuno sa quale sia.</translation>
    </message>
    <message>
        <source>The same command goes on from there.</source>
        <translation>Lo stesso comando continua da lì.</translation>
    </message>
    <message>
        <source>The schema of an export has all tables in it.</source>
        <translation>Lo schema di un&apos;esportazione contiene tutte le tabelle.</translation>
    </message>
    <message>
        <source>The script has an unknown mark “%1”.</source>
        <translation>Lo script ha un segno sconosciuto “%1”.</translation>
    </message>
    <message>
        <source>The server asks for a certificate of yours, and takes none that it was given.</source>
        <translation>Il server chiede un tuo certificato, e non accetta quelli che ha ricevuto.</translation>
    </message>
    <message>
        <source>The server does not have the extension pg_trgm.</source>
        <translation>Il server non ha l&apos;estensione pg_trgm.</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>Al server non resta alcuna connessione.</translation>
    </message>
    <message>
        <source>The server has no database %1.</source>
        <translation>Il server non ha un database %1.</translation>
    </message>
    <message>
        <source>The server knows no user %1.</source>
        <translation>Il server non conosce l&apos;utente %1.</translation>
    </message>
    <message>
        <source>The server lets %1 not in from this machine.</source>
        <translation>Il server non fa entrare %1 da questa macchina.</translation>
    </message>
    <message>
        <source>The server offers no encryption, and the connection asks for it.</source>
        <translation>Il server non offre cifratura, e la connessione la chiede.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another host than %1.</source>
        <translation>Il certificato del server è per un host diverso da %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is signed by an authority that is not known here.</source>
        <translation>Il certificato del server è firmato da un&apos;autorità che qui non è nota.</translation>
    </message>
    <message>
        <source>The service answered with HTTP %1.</source>
        <translation>Il servizio ha risposto con HTTP %1.</translation>
    </message>
    <message>
        <source>The service answers with web pages instead of data.</source>
        <translation>Il servizio risponde con pagine web invece che con dati.</translation>
    </message>
    <message>
        <source>The service asks us to wait (HTTP %1).</source>
        <translation>Il servizio ci chiede di aspettare (HTTP %1).</translation>
    </message>
    <message>
        <source>The service ignores the provider “%1” and lists everything.</source>
        <translation>Il servizio ignora la piattaforma “%1” ed elenca tutto.</translation>
    </message>
    <message>
        <source>The service refuses requests from here (HTTP 403).</source>
        <translation>Il servizio rifiuta le richieste da qui (HTTP 403).</translation>
    </message>
    <message>
        <source>The service refuses the key it was given (HTTP 401).</source>
        <translation>Il servizio rifiuta la chiave che ha ricevuto (HTTP 401).</translation>
    </message>
    <message>
        <source>The settings file holds too much.</source>
        <translation>Il file delle impostazioni contiene troppo.</translation>
    </message>
    <message>
        <source>The settings file is not a JSON object.</source>
        <translation>Il file delle impostazioni non è un oggetto JSON.</translation>
    </message>
    <message>
        <source>The site has no place to go to.</source>
        <translation>Il sito non ha un luogo dove andare.</translation>
    </message>
    <message>
        <source>The site was cancelled; the folder is what it was.</source>
        <translation>Il sito è stato annullato; la cartella è com&apos;era.</translation>
    </message>
    <message>
        <source>The source says something else by now.</source>
        <translation>Ormai la fonte dice altro.</translation>
    </message>
    <message>
        <source>The sources ask programs to name a mail address or web page of the person who runs them: set it in the settings or in MOVIEDB_CONTACT.</source>
        <translation>Le fonti chiedono ai programmi di indicare un indirizzo di posta o una pagina web di chi li usa: impostalo nelle impostazioni o in MOVIEDB_CONTACT.</translation>
    </message>
    <message>
        <source>The store of received pages cannot be written: %1.</source>
        <translation>L&apos;archivio delle pagine ricevute non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>The stored crawl cannot be continued: unknown kind “%1”.</source>
        <translation>La raccolta salvata non si può continuare: tipo sconosciuto “%1”.</translation>
    </message>
    <message>
        <source>The stored page is not this film&apos;s.</source>
        <translation>La pagina conservata non è di questo film.</translation>
    </message>
    <message>
        <source>The table %1 has %2 rows where there should be %3.</source>
        <translation>La tabella %1 ha %2 righe dove dovrebbero essere %3.</translation>
    </message>
    <message>
        <source>The table %1 is missing.</source>
        <translation>Manca la tabella %1.</translation>
    </message>
    <message>
        <source>The table %1 of this step is no longer there.</source>
        <translation>La tabella %1 di questo passaggio non c&apos;è più.</translation>
    </message>
    <message>
        <source>The table %1 would go on counting from %2 instead of %3.</source>
        <translation>La tabella %1 continuerebbe a contare da %2 invece che da %3.</translation>
    </message>
    <message>
        <source>The text holds a character that no database can keep.</source>
        <translation>Il testo contiene un carattere che nessun database può conservare.</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>Manca il titolo.</translation>
    </message>
    <message>
        <source>The transaction has ended already.</source>
        <translation>La transazione è già finita.</translation>
    </message>
    <message>
        <source>The two rows do not differ in “%1”.</source>
        <translation>Le due righe non differiscono in “%1”.</translation>
    </message>
    <message>
        <source>The user %1 may not connect to %2.</source>
        <translation>L&apos;utente %1 non può connettersi a %2.</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation>La cartella di lavoro non si può scrivere: %1.</translation>
    </message>
    <message>
        <source>There are several %1 called “%2”.</source>
        <translation>Ci sono più %1 di nome “%2”.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>C&apos;è già un file con questo nome.</translation>
    </message>
    <message>
        <source>There is a folder in the place of the file.</source>
        <translation>Al posto del file c&apos;è una cartella.</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>C&apos;è già un “%1”.</translation>
    </message>
    <message>
        <source>There is no %1 called “%2”.</source>
        <translation>Non c&apos;è %1 di nome “%2”.</translation>
    </message>
    <message>
        <source>There is no %1 with the number %2.</source>
        <translation>Non c&apos;è %1 con il numero %2.</translation>
    </message>
    <message>
        <source>There is no .nfo file in this folder.</source>
        <translation>In questa cartella non c&apos;è un file .nfo.</translation>
    </message>
    <message>
        <source>There is no JSON in the file.</source>
        <translation>Nel file non c&apos;è JSON.</translation>
    </message>
    <message>
        <source>There is no backup of this database.</source>
        <translation>Non c&apos;è un backup di questo database.</translation>
    </message>
    <message>
        <source>There is no column %1.</source>
        <translation>Non c&apos;è una colonna %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Non c&apos;è un comando “%1”.</translation>
    </message>
    <message>
        <source>There is no crawl %1, and there will be none: crawl %2 has begun.</source>
        <translation>Non c&apos;è una raccolta %1, e non ci sarà: è cominciata la raccolta %2.</translation>
    </message>
    <message>
        <source>There is no crawl %1.</source>
        <translation>Non c&apos;è una raccolta %1.</translation>
    </message>
    <message>
        <source>There is no database file.</source>
        <translation>Non c&apos;è un file di database.</translation>
    </message>
    <message>
        <source>There is no database to crawl into.</source>
        <translation>Non c&apos;è un database in cui raccogliere.</translation>
    </message>
    <message>
        <source>There is no database to move.</source>
        <translation>Non c&apos;è un database da trasferire.</translation>
    </message>
    <message>
        <source>There is no database with films.</source>
        <translation>Non c&apos;è un database con film.</translation>
    </message>
    <message>
        <source>There is no film %1.</source>
        <translation>Non c&apos;è un film %1.</translation>
    </message>
    <message>
        <source>There is no film with the number %1.</source>
        <translation>Non c&apos;è un film con il numero %1.</translation>
    </message>
    <message>
        <source>There is no format “%1”.</source>
        <translation>Non c&apos;è un formato “%1”.</translation>
    </message>
    <message>
        <source>There is no group “%1” that a rule settles.</source>
        <translation>Non c&apos;è un gruppo “%1” che una regola risolva.</translation>
    </message>
    <message>
        <source>There is no home folder to keep the films in.</source>
        <translation>Non c&apos;è una cartella personale in cui tenere i film.</translation>
    </message>
    <message>
        <source>There is no host %1.</source>
        <translation>Non c&apos;è un host %1.</translation>
    </message>
    <message>
        <source>There is no log level “%1”.</source>
        <translation>Non c&apos;è un livello di registro “%1”.</translation>
    </message>
    <message>
        <source>There is no migration %1.</source>
        <translation>Non c&apos;è una migrazione %1.</translation>
    </message>
    <message>
        <source>There is no option “--%1”%2.</source>
        <translation>Non c&apos;è un&apos;opzione “--%1”%2.</translation>
    </message>
    <message>
        <source>There is no passport of this export beside it.</source>
        <translation>Accanto a questa esportazione non c&apos;è il suo passaporto.</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>Non c&apos;è una preimpostazione “%1”.</translation>
    </message>
    <message>
        <source>There is no provider “%1” in this country.</source>
        <translation>In questo paese non c&apos;è una piattaforma “%1”.</translation>
    </message>
    <message>
        <source>There is no review item %1.</source>
        <translation>Non c&apos;è un elemento di revisione %1.</translation>
    </message>
    <message>
        <source>There is no row with the number %1.</source>
        <translation>Non c&apos;è una riga con il numero %1.</translation>
    </message>
    <message>
        <source>There is no rule for “%1”.</source>
        <translation>Non c&apos;è una regola per “%1”.</translation>
    </message>
    <message>
        <source>There is no source “%1”.</source>
        <translation>Non c&apos;è una fonte “%1”.</translation>
    </message>
    <message>
        <source>There is no such database.</source>
        <translation>Questo database non c&apos;è.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Questo file non c&apos;è.</translation>
    </message>
    <message>
        <source>There is no such title in the review.</source>
        <translation>Nella revisione non c&apos;è questo titolo.</translation>
    </message>
    <message>
        <source>There is no table “%1” of people or companies.</source>
        <translation>Non c&apos;è una tabella “%1” di persone o aziende.</translation>
    </message>
    <message>
        <source>There is no table “%1”.</source>
        <translation>Non c&apos;è una tabella “%1”.</translation>
    </message>
    <message>
        <source>There is no unfinished crawl to continue.</source>
        <translation>Non c&apos;è una raccolta incompleta da continuare.</translation>
    </message>
    <message>
        <source>There is nothing at this address (HTTP %1).</source>
        <translation>A questo indirizzo non c&apos;è nulla (HTTP %1).</translation>
    </message>
    <message>
        <source>There is nothing to %1.</source>
        <translation>Non c&apos;è nulla da %1.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Non c&apos;è nulla da ripetere.</translation>
    </message>
    <message>
        <source>There is nothing to forecast without a gallery or a list.</source>
        <translation>Senza un catalogo o un elenco non c&apos;è nulla da prevedere.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>Non c&apos;è nulla da cercare.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Non c&apos;è nulla da annullare.</translation>
    </message>
    <message>
        <source>These are all films of “%1”.</source>
        <translation>Questi sono tutti i film di “%1”.</translation>
    </message>
    <message>
        <source>This backup was written by a newer Movie DB.</source>
        <translation>Questo backup è stato scritto da un Movie DB più recente.</translation>
    </message>
    <message>
        <source>This database has no column “%1” of %2: it is left out.</source>
        <translation>Questo database non ha la colonna «%1» di %2: viene tralasciata.</translation>
    </message>
    <message>
        <source>This database has no column “%1” of films: it is left out.</source>
        <translation>Questo database non ha una colonna “%1” dei film: viene tralasciata.</translation>
    </message>
    <message>
        <source>This database has no films.</source>
        <translation>Questo database non ha film.</translation>
    </message>
    <message>
        <source>This database has no table “%1”.</source>
        <translation>Questo database non ha una tabella “%1”.</translation>
    </message>
    <message>
        <source>This database is not empty, and “%1” in its history is not of this recipe.</source>
        <translation>Questo database non è vuoto, e “%1” nella sua cronologia non è di questa ricetta.</translation>
    </message>
    <message>
        <source>This database is not empty.</source>
        <translation>Questo database non è vuoto.</translation>
    </message>
    <message>
        <source>This database is read-only: %1.</source>
        <translation>Questo database è in sola lettura: %1.</translation>
    </message>
    <message>
        <source>This file is no backup of Movie DB.</source>
        <translation>Questo file non è un backup di Movie DB.</translation>
    </message>
    <message>
        <source>This is a database that a program works with.</source>
        <translation>Questo è un database con cui lavora un programma.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Questa è una cartella, non un file.</translation>
    </message>
    <message>
        <source>This is a workbook, an archive or a document, no list in plain text.</source>
        <translation>Questo è una cartella di lavoro, un archivio o un documento, non un elenco in testo semplice.</translation>
    </message>
    <message>
        <source>This is no database address.</source>
        <translation>Questo non è l&apos;indirizzo di un database.</translation>
    </message>
    <message>
        <source>This is no list of titles.</source>
        <translation>Questo non è un elenco di titoli.</translation>
    </message>
    <message>
        <source>This is no recipe book of Movie DB.</source>
        <translation>Questo non è un ricettario di Movie DB.</translation>
    </message>
    <message>
        <source>This is no table: it begins with “%1”.</source>
        <translation>Questa non è una tabella: comincia con “%1”.</translation>
    </message>
    <message>
        <source>This is not an article page.</source>
        <translation>Questa non è la pagina di una voce.</translation>
    </message>
    <message>
        <source>This is running text, no list of titles.</source>
        <translation>Questo è un testo in prosa, non un elenco di titoli.</translation>
    </message>
    <message>
        <source>This is running text, no table.</source>
        <translation>Questo è un testo in prosa, non una tabella.</translation>
    </message>
    <message>
        <source>This is the file of the database itself.</source>
        <translation>Questo è il file del database stesso.</translation>
    </message>
    <message>
        <source>This is twice the same row.</source>
        <translation>Questa è due volte la stessa riga.</translation>
    </message>
    <message>
        <source>This number is too large for its column.</source>
        <translation>Questo numero è troppo grande per la sua colonna.</translation>
    </message>
    <message>
        <source>This page is not stored and nothing may be sent.</source>
        <translation>Questa pagina non è conservata e nulla si può inviare.</translation>
    </message>
    <message>
        <source>This product uses the TMDB API but is not endorsed or certified by TMDB.</source>
        <translation>Questo prodotto usa l&apos;API di TMDB ma non è approvato né certificato da TMDB.</translation>
    </message>
    <message>
        <source>This recipe book is of version %1; this program reads version %2.</source>
        <translation>Questo ricettario è di versione %1; questo programma legge la versione %2.</translation>
    </message>
    <message>
        <source>This row is in the file twice, and says something else here.</source>
        <translation>Questa riga è nel file due volte, e qui dice altro.</translation>
    </message>
    <message>
        <source>This row of %1 is no longer there.</source>
        <translation>Questa riga di %1 non c&apos;è più.</translation>
    </message>
    <message>
        <source>This row of %1 is not among those that are asked for.</source>
        <translation>Questa riga di %1 non è tra quelle richieste.</translation>
    </message>
    <message>
        <source>This step cannot be done again.</source>
        <translation>Questo passaggio non si può ripetere.</translation>
    </message>
    <message>
        <source>This text is too long for its column.</source>
        <translation>Questo testo è troppo lungo per la sua colonna.</translation>
    </message>
    <message>
        <source>This value is kept by the database itself.</source>
        <translation>Questo valore è tenuto dal database stesso.</translation>
    </message>
    <message>
        <source>This value may not be empty.</source>
        <translation>Questo valore non può essere vuoto.</translation>
    </message>
    <message>
        <source>This value says which row it is and is not changed with others.</source>
        <translation>Questo valore dice quale riga è e non si cambia insieme ad altri.</translation>
    </message>
    <message>
        <source>This value was changed meanwhile: you saw %1, now it is %2.</source>
        <translation>Questo valore nel frattempo è cambiato: tu vedevi %1, ora è %2.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Titles alone are crawled as a list: moviedb crawl.</source>
        <translation>I soli titoli si scansionano come elenco: moviedb crawl.</translation>
    </message>
    <message>
        <source>Titles of %1 and of %2 cannot be read together.</source>
        <translation>I titoli di %1 e di %2 non si possono leggere insieme.</translation>
    </message>
    <message>
        <source>To call it something else, edit its name.</source>
        <translation>Per chiamarlo in altro modo, modifica il suo nome.</translation>
    </message>
    <message>
        <source>Trailer address</source>
        <translation>Indirizzo del trailer</translation>
    </message>
    <message>
        <source>Transactions were not ended in order.</source>
        <translation>Le transazioni non sono finite in ordine.</translation>
    </message>
    <message>
        <source>Trigger %1 of table %2 is missing: another program changed this database.</source>
        <translation>Il trigger %1 della tabella %2 manca: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Trigger %1 of table %2 was changed: another program changed this database.</source>
        <translation>Il trigger %1 della tabella %2 è stato modificato: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprova tra un momento.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprova più tardi.</translation>
    </message>
    <message>
        <source>Try again when an export, a backup or another program has ended.</source>
        <translation>Riprova quando un&apos;esportazione, un backup o un altro programma è finito.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Riprova quando è finita.</translation>
    </message>
    <message>
        <source>Try again when other programs have ended, or ask the server&apos;s owner.</source>
        <translation>Riprova quando altri programmi sono finiti, o chiedi a chi gestisce il server.</translation>
    </message>
    <message>
        <source>Try again when the other program has finished.</source>
        <translation>Riprova quando l&apos;altro programma è finito.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Riprova.</translation>
    </message>
    <message>
        <source>Trying again.</source>
        <translation>Si riprova.</translation>
    </message>
    <message>
        <source>Turns of services</source>
        <translation>Turni dei servizi</translation>
    </message>
    <message>
        <source>Two columns of the file are called “%1”.</source>
        <translation>Due colonne del file si chiamano «%1».</translation>
    </message>
    <message>
        <source>Two migration files have the same number.</source>
        <translation>Due file di migrazione hanno lo stesso numero.</translation>
    </message>
    <message>
        <source>Type it again; a wrong one may stand in ~/.pgpass, in the file that PGPASSFILE names, or in PGPASSWORD.</source>
        <translation>Scrivila di nuovo; una sbagliata può stare in ~/.pgpass, nel file che PGPASSFILE nomina, o in PGPASSWORD.</translation>
    </message>
    <message>
        <source>Type it where it is asked for, or put it into ~/.pgpass, the file that PGPASSFILE names, or PGPASSWORD.</source>
        <translation>Scrivila dove è chiesta, oppure mettila in ~/.pgpass, nel file indicato da PGPASSFILE o in PGPASSWORD.</translation>
    </message>
    <message>
        <source>Type the password again; the next one that is kept begins a new file.</source>
        <translation>Scrivi di nuovo la password; la prossima conservata comincia un nuovo file.</translation>
    </message>
    <message>
        <source>Undo order</source>
        <translation>Ordine di annullamento</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Unique index %1 of table %2 is missing: another program changed this database.</source>
        <translation>L’indice univoco %1 della tabella %2 manca: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Unique index %1 of table %2 was changed: another program changed this database.</source>
        <translation>L’indice univoco %1 della tabella %2 è stato modificato: un altro programma ha modificato questo database.</translation>
    </message>
    <message>
        <source>Unlock the keychain of the desktop.</source>
        <translation>Sblocca il portachiavi del desktop.</translation>
    </message>
    <message>
        <source>Unpack it, and import the files in it one by one.</source>
        <translation>Estrailo e importa i file che contiene, uno alla volta.</translation>
    </message>
    <message>
        <source>Unpack it, and import what is in it.</source>
        <translation>Estrailo e importa ciò che contiene.</translation>
    </message>
    <message>
        <source>Update Movie DB to change something in it.</source>
        <translation>Aggiorna Movie DB per cambiarvi qualcosa.</translation>
    </message>
    <message>
        <source>Update Movie DB, or open another database.</source>
        <translation>Aggiorna Movie DB, o apri un altro database.</translation>
    </message>
    <message>
        <source>Update Movie DB, or use pg_dump.</source>
        <translation>Aggiorna Movie DB, o usa pg_dump.</translation>
    </message>
    <message>
        <source>Update Movie DB.</source>
        <translation>Aggiorna Movie DB.</translation>
    </message>
    <message>
        <source>Update it to Postgres 13 or newer, or use another server.</source>
        <translation>Aggiornalo a Postgres 13 o più recente, o usa un altro server.</translation>
    </message>
    <message>
        <source>Updated at</source>
        <translation>Aggiornato il</translation>
    </message>
    <message>
        <source>Use &quot;-- @only sqlite&quot;, &quot;-- @only postgres&quot; or &quot;-- @all&quot;.</source>
        <translation>Usa &quot;-- @only sqlite&quot;, &quot;-- @only postgres&quot; o &quot;-- @all&quot;.</translation>
    </message>
    <message>
        <source>Use a mail address or the address of a web page.</source>
        <translation>Usa un indirizzo di posta o l&apos;indirizzo di una pagina web.</translation>
    </message>
    <message>
        <source>Use another one: “moviedb backup list” shows them.</source>
        <translation>Usane un altro: “moviedb backup list” li mostra.</translation>
    </message>
    <message>
        <source>Use sqlite:FILE or postgresql://user@host:port/name?sslmode=verify-full.</source>
        <translation>Usa sqlite:FILE o postgresql://user@host:port/name?sslmode=verify-full.</translation>
    </message>
    <message>
        <source>Use the name that the certificate has. If it is wrong on purpose, choose sslmode=verify-ca; if not, somebody may stand in between.</source>
        <translation>Usa il nome che ha il certificato. Se è sbagliato di proposito, scegli sslmode=verify-ca; altrimenti, qualcuno può stare nel mezzo.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Values are chosen by their source in films only.</source>
        <translation>I valori si scelgono secondo la fonte solo nei film.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Numero di voti</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it first.</source>
        <translation>Aspetta che finisca, o fermala prima.</translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it there.</source>
        <translation>Aspetta che finisca, o fermala lì.</translation>
    </message>
    <message>
        <source>Waiting for %1 until %2.</source>
        <translation>Si aspetta %1 fino alle %2.</translation>
    </message>
    <message>
        <source>Was new</source>
        <translation>Era nuovo</translation>
    </message>
    <message>
        <source>What %1 said was removed: %2, %3</source>
        <translation>Rimosso ciò che diceva %1: %2, %3</translation>
    </message>
    <message>
        <source>What %1 said was removed: %2, %3; %4 people and companies that nobody names any more went</source>
        <translation>Rimosso ciò che diceva %1: %2, %3; tolte %4 persone e aziende che nessuno nomina più</translation>
    </message>
    <message>
        <source>What %1 said was removed: %2, %3; 1 person or company that nobody names any more went</source>
        <translation>Rimosso ciò che diceva %1: %2, %3; tolta 1 persona o azienda che nessuno nomina più</translation>
    </message>
    <message>
        <source>What came holds more than %1 values.</source>
        <translation>Ciò che è arrivato contiene più di %1 valori.</translation>
    </message>
    <message>
        <source>What came is empty.</source>
        <translation>Ciò che è arrivato è vuoto.</translation>
    </message>
    <message>
        <source>What came is not complete, valid JSON.</source>
        <translation>Ciò che è arrivato non è un JSON completo e valido.</translation>
    </message>
    <message>
        <source>What came is too large: %1 bytes.</source>
        <translation>Ciò che è arrivato è troppo grande: %1 byte.</translation>
    </message>
    <message>
        <source>What came nests too deeply.</source>
        <translation>Ciò che è arrivato è annidato troppo in profondità.</translation>
    </message>
    <message>
        <source>What is left is kept: continue the crawl (--resume) after that time.</source>
        <translation>Ciò che resta è conservato: continua la raccolta (--resume) dopo quell&apos;ora.</translation>
    </message>
    <message>
        <source>What is left is kept: continue the crawl (--resume) when the network is back.</source>
        <translation>Ciò che resta è conservato: continua la raccolta (--resume) quando la rete è tornata.</translation>
    </message>
    <message>
        <source>What was changed since stands in the way of “%1”: %2</source>
        <translation>Ciò che è cambiato da allora ostacola “%1”: %2</translation>
    </message>
    <message>
        <source>What was re-read so far was taken back meanwhile.</source>
        <translation>Ciò che era stato riletto finora è stato annullato nel frattempo.</translation>
    </message>
    <message>
        <source>What was saved does not fit together.</source>
        <translation>Ciò che è stato salvato non combacia.</translation>
    </message>
    <message>
        <source>What was stored before stays.</source>
        <translation>Ciò che è stato salvato prima resta.</translation>
    </message>
    <message>
        <source>What you said yourself is no source&apos;s.</source>
        <translation>Ciò che hai detto tu non è di una fonte.</translation>
    </message>
    <message>
        <source>Where %1 and %2 differ, %1 counts.</source>
        <translation>Dove %1 e %2 differiscono, vale %1.</translation>
    </message>
    <message>
        <source>Where to is missing.</source>
        <translation>Manca la destinazione.</translation>
    </message>
    <message>
        <source>Wikidata has no such item.</source>
        <translation>Wikidata non ha questo elemento.</translation>
    </message>
    <message>
        <source>Wikidata id</source>
        <translation>Id Wikidata</translation>
    </message>
    <message>
        <source>Wikipedia address</source>
        <translation>Indirizzo Wikipedia</translation>
    </message>
    <message>
        <source>Wikipedia has no page “%1”.</source>
        <translation>Wikipedia non ha una pagina “%1”.</translation>
    </message>
    <message>
        <source>Wikipedia has no such page.</source>
        <translation>Wikipedia non ha questa pagina.</translation>
    </message>
    <message>
        <source>Wikipedia key</source>
        <translation>Chiave Wikipedia</translation>
    </message>
    <message>
        <source>Wikipedia&apos;s answer has no list of pages.</source>
        <translation>La risposta di Wikipedia non ha un elenco di pagine.</translation>
    </message>
    <message>
        <source>Working offline: this was not read before.</source>
        <translation>Lavoro senza rete: questo non è stato letto prima.</translation>
    </message>
    <message>
        <source>Working with other programs failed: %1.</source>
        <translation>Il lavoro con altri programmi non è riuscito: %1.</translation>
    </message>
    <message>
        <source>Would accept if</source>
        <translation>Da accettare se</translation>
    </message>
    <message>
        <source>Would be accepted if %1.</source>
        <translation>Sarebbe accettata se %1.</translation>
    </message>
    <message>
        <source>Write %1, or restore a backup.</source>
        <translation>Scrivi %1, o ripristina un backup.</translation>
    </message>
    <message>
        <source>Write YYYY-MM-DD, YYYY-MM or YYYY.</source>
        <translation>Scrivi AAAA-MM-GG, AAAA-MM o AAAA.</translation>
    </message>
    <message>
        <source>Write YYYY-MM-DD.</source>
        <translation>Scrivi AAAA-MM-GG.</translation>
    </message>
    <message>
        <source>Write YYYY-MM-DDTHH:MM:SSZ.</source>
        <translation>Scrivi AAAA-MM-GGTHH:MM:SSZ.</translation>
    </message>
    <message>
        <source>Write conditions like: runtime &gt;= 90 and title ~ &apos;storm&apos; and plot is empty.</source>
        <translation>Scrivi condizioni come: runtime &gt;= 90 and title ~ &apos;storm&apos; and plot is empty.</translation>
    </message>
    <message>
        <source>Write it as 2026-11-26 or 2026-11-26T15:30:00Z.</source>
        <translation>Scrivilo come 2026-11-26 o 2026-11-26T15:30:00Z.</translation>
    </message>
    <message>
        <source>Write it into a file and import that.</source>
        <translation>Scrivilo in un file e importa quello.</translation>
    </message>
    <message>
        <source>Write it with digits and a point, like 1234.5.</source>
        <translation>Scrivilo con cifre e un punto, come 1234.5.</translation>
    </message>
    <message>
        <source>Write or fetch it again, or name another one.</source>
        <translation>Scrivilo o prendilo di nuovo, o nominane un altro.</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Sceneggiatore</translation>
    </message>
    <message>
        <source>Writer id</source>
        <translation>Id sceneggiatore</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Sceneggiatori</translation>
    </message>
    <message>
        <source>Wrong password for %1.</source>
        <translation>Password sbagliata per %1.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Your own word first, then %1.</source>
        <translation>Prima la tua parola, poi %1.</translation>
    </message>
    <message>
        <source>Your own word first, then the first full list with roles of %1.</source>
        <translation>Prima la tua parola, poi il primo elenco completo con i ruoli fra %1.</translation>
    </message>
    <message>
        <source>Your own word first, then the more exact date, then %1.</source>
        <translation>Prima la tua parola, poi la data più esatta, poi %1.</translation>
    </message>
    <message>
        <source>Your own word first, then the more exact date.</source>
        <translation>Prima la tua parola, poi la data più esatta.</translation>
    </message>
    <message>
        <source>Your own word first, then what two sources say alike, then %1.</source>
        <translation>Prima la tua parola, poi ciò che due fonti dicono uguale, poi %1.</translation>
    </message>
    <message>
        <source>Your own word first, then what two sources say alike, then the more exact date, then %1.</source>
        <translation>Prima la tua parola, poi ciò che due fonti dicono uguale, poi la data più esatta, poi %1.</translation>
    </message>
    <message>
        <source>Your own word first, then what two sources say alike, then the more exact date.</source>
        <translation>Prima la tua parola, poi ciò che due fonti dicono uguale, poi la data più esatta.</translation>
    </message>
    <message>
        <source>Your own word first, then what two sources say alike.</source>
        <translation>Prima la tua parola, poi ciò che due fonti dicono uguale.</translation>
    </message>
    <message>
        <source>Your own word first.</source>
        <translation>Prima la tua parola.</translation>
    </message>
    <message>
        <source>an id of the gallery pointed to this page</source>
        <translation>un id del catalogo indicasse questa pagina</translation>
    </message>
    <message>
        <source>another id</source>
        <translation>un altro id</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>un altro nome</translation>
    </message>
    <message>
        <source>claims takes a film, or --coverage.</source>
        <translation>claims vuole un film, o --coverage.</translation>
    </message>
    <message>
        <source>evaluate needs --pages FILE (and --cases FILE).</source>
        <translation>evaluate vuole --pages FILE (e --cases FILE).</translation>
    </message>
    <message>
        <source>history %1 takes a number of steps, not “%2”.</source>
        <translation>history %1 vuole un numero di passaggi, non “%2”.</translation>
    </message>
    <message>
        <source>moviedb %1 --help tells more.</source>
        <translation>moviedb %1 --help dice di più.</translation>
    </message>
    <message>
        <source>moviedb --help lists the commands.</source>
        <translation>moviedb --help elenca i comandi.</translation>
    </message>
    <message>
        <source>moviedb backup --help tells more.</source>
        <translation>moviedb backup --help dice di più.</translation>
    </message>
    <message>
        <source>moviedb crawl --join RUN; moviedb runs list names the crawls.</source>
        <translation>moviedb crawl --join RUN; moviedb runs list elenca le raccolte.</translation>
    </message>
    <message>
        <source>moviedb disagreements shows the numbers.</source>
        <translation>moviedb disagreements mostra i numeri.</translation>
    </message>
    <message>
        <source>moviedb history export writes one.</source>
        <translation>moviedb history export ne scrive uno.</translation>
    </message>
    <message>
        <source>moviedb review groups shows the groups and their rules.</source>
        <translation>moviedb review groups mostra i gruppi e le loro regole.</translation>
    </message>
    <message>
        <source>moviedb review list shows the numbers.</source>
        <translation>moviedb review list mostra i numeri.</translation>
    </message>
    <message>
        <source>moviedb runs list names the crawls; the next one has a higher number.</source>
        <translation>moviedb runs list elenca le raccolte; la prossima ha un numero più alto.</translation>
    </message>
    <message>
        <source>moviedb runs list names those that have not.</source>
        <translation>moviedb runs list elenca quelle che non lo sono.</translation>
    </message>
    <message>
        <source>moviedb schema --table movies names the columns; lists have the names of their tables.</source>
        <translation>moviedb schema --table movies elenca le colonne; gli elenchi hanno i nomi delle loro tabelle.</translation>
    </message>
    <message>
        <source>moviedb schema lists the tables.</source>
        <translation>moviedb schema elenca le tabelle.</translation>
    </message>
    <message>
        <source>nothing against something</source>
        <translation>nulla contro qualcosa</translation>
    </message>
    <message>
        <source>pasted titles</source>
        <translation>titoli incollati</translation>
    </message>
    <message>
        <source>the IMDb id were %1</source>
        <translation>l&apos;id IMDb fosse %1</translation>
    </message>
    <message>
        <source>the gallery&apos;s ids were left out</source>
        <translation>gli id del catalogo fossero tralasciati</translation>
    </message>
    <message>
        <source>the page were known to be a film</source>
        <translation>si sapesse che la pagina è un film</translation>
    </message>
    <message>
        <source>the title were “%1”</source>
        <translation>il titolo fosse “%1”</translation>
    </message>
    <message>
        <source>the year were %1</source>
        <translation>l&apos;anno fosse %1</translation>
    </message>
    <message>
        <source>train needs --pages FILE and --out WEIGHTS, or --judgments, or --forget.</source>
        <translation>train vuole --pages FILE e --out WEIGHTS, o --judgments, o --forget.</translation>
    </message>
    <message>
        <source>undo takes the number of steps to take back, not “%1”.</source>
        <translation>undo vuole il numero di passaggi da annullare, non “%1”.</translation>
    </message>
    <message>
        <source>“%1” (film %2) has its page already.</source>
        <translation>“%1” (film %2) ha già la sua pagina.</translation>
    </message>
    <message>
        <source>“%1” (film %2) has the page “%3” already.</source>
        <translation>“%1” (film %2) ha già la pagina “%3”.</translation>
    </message>
    <message>
        <source>“%1” (film %2) is %3 already, which “%4” is about.</source>
        <translation>“%1” (film %2) è già %3, di cui parla “%4”.</translation>
    </message>
    <message>
        <source>“%1” begins the head of a page, which ends in line %2</source>
        <translation>“%1” apre la testa di una pagina, che finisce alla riga %2</translation>
    </message>
    <message>
        <source>“%1” cannot be a page title.</source>
        <translation>“%1” non può essere il titolo di una pagina.</translation>
    </message>
    <message>
        <source>“%1” does not say of how many; write it like 4/5, or as a number up to 10.</source>
        <translation>“%1” non dice su quanti; scrivilo come 4/5, o come numero fino a 10.</translation>
    </message>
    <message>
        <source>“%1” exports the selected rows, which only a window has.</source>
        <translation>“%1” esporta le righe selezionate, che solo una finestra ha.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters; at most %3 fit.</source>
        <translation>“%1” ha %2 caratteri; ce ne stanno al massimo %3.</translation>
    </message>
    <message>
        <source>“%1” has a year of two digits; write all four.</source>
        <translation>“%1” ha un anno di due cifre; scrivine quattro.</translation>
    </message>
    <message>
        <source>“%1” has no title</source>
        <translation>“%1” non ha un titolo</translation>
    </message>
    <message>
        <source>“%1” is %2 at Wikidata, “%3” is %4: one of the two ids would be lost.</source>
        <translation>“%1” è %2 in Wikidata, “%3” è %4: uno dei due id andrebbe perso.</translation>
    </message>
    <message>
        <source>“%1” is %2, no film</source>
        <translation>“%1” è %2, non un film</translation>
    </message>
    <message>
        <source>“%1” is IMDb&apos;s id of no film; one looks like tt0117998.</source>
        <translation>“%1” non è l&apos;id di un film su IMDb; uno è fatto come tt0117998.</translation>
    </message>
    <message>
        <source>“%1” is a %2, not a film.</source>
        <translation>“%1” è un %2, non un film.</translation>
    </message>
    <message>
        <source>“%1” is a comment</source>
        <translation>“%1” è un commento</translation>
    </message>
    <message>
        <source>“%1” is a heading</source>
        <translation>“%1” è un&apos;intestazione</translation>
    </message>
    <message>
        <source>“%1” is in another currency; %2 is in US dollars.</source>
        <translation>“%1” è in un&apos;altra valuta; %2 è in dollari USA.</translation>
    </message>
    <message>
        <source>“%1” is in the list already</source>
        <translation>“%1” è già nell&apos;elenco</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>“%1” non è né vero né falso.</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on.</source>
        <translation>“%1” non è un indirizzo su cui ascoltare.</translation>
    </message>
    <message>
        <source>“%1” is no change: add, set or remove.</source>
        <translation>“%1” non è una modifica: add, set o remove.</translation>
    </message>
    <message>
        <source>“%1” is no film&apos;s number.</source>
        <translation>“%1” non è il numero di un film.</translation>
    </message>
    <message>
        <source>“%1” is no gallery address.</source>
        <translation>“%1” non è l&apos;indirizzo di un catalogo.</translation>
    </message>
    <message>
        <source>“%1” is no gallery, no list and no file.</source>
        <translation>“%1” non è un catalogo, un elenco o un file.</translation>
    </message>
    <message>
        <source>“%1” is no id of IMDb; one looks like tt0117998.</source>
        <translation>“%1” non è un id di IMDb; uno è fatto come tt0117998.</translation>
    </message>
    <message>
        <source>“%1” is no id of TMDB; one looks like 9487.</source>
        <translation>“%1” non è un id di TMDB; uno è fatto come 9487.</translation>
    </message>
    <message>
        <source>“%1” is no id of Wikidata; one looks like Q11424.</source>
        <translation>“%1” non è un id di Wikidata; uno è fatto come Q11424.</translation>
    </message>
    <message>
        <source>“%1” is no kind of act.</source>
        <translation>“%1” non è un tipo di atto.</translation>
    </message>
    <message>
        <source>“%1” is no number of a crawl.</source>
        <translation>“%1” non è il numero di una raccolta.</translation>
    </message>
    <message>
        <source>“%1” is no review number.</source>
        <translation>“%1” non è un numero della revisione.</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>“%1” non è un&apos;ora.</translation>
    </message>
    <message>
        <source>“%1” is none of day, month and year.</source>
        <translation>“%1” non è né giorno (day), né mese (month), né anno (year).</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1” non è una data.</translation>
    </message>
    <message>
        <source>“%1” is not a key of this kind.</source>
        <translation>“%1” non è una chiave di questo tipo.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” non è un numero.</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>“%1” non è un orario.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” non è un numero intero.</translation>
    </message>
    <message>
        <source>“%1” is not a year</source>
        <translation>“%1” non è un anno</translation>
    </message>
    <message>
        <source>“%1” is not an id of this kind.</source>
        <translation>“%1” non è un id di questo tipo.</translation>
    </message>
    <message>
        <source>“%1” leads to “%2”, which</source>
        <translation>“%1” porta a “%2”, che</translation>
    </message>
    <message>
        <source>“%1” may be two days; write it like 1996-05-10.</source>
        <translation>“%1” può essere due giorni; scrivilo come 1996-05-10.</translation>
    </message>
    <message>
        <source>“%1” names the columns again</source>
        <translation>“%1” dà di nuovo i nomi delle colonne</translation>
    </message>
    <message>
        <source>“%1” of crawl %2 has not failed.</source>
        <translation>“%1” della raccolta %2 non è fallito.</translation>
    </message>
    <message>
        <source>“%1” stands above the table</source>
        <translation>“%1” sta sopra la tabella</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile: something else would come of %2 now.</source>
        <translation>“%1” nel frattempo è cambiato: ora di %2 verrebbe altro.</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile: something else would come of it now.</source>
        <translation>“%1” nel frattempo è cambiato: ora ne verrebbe altro.</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile: you saw %2 %3, now it is %4.</source>
        <translation>“%1” nel frattempo è cambiato: tu vedevi %2 %3, ora è %4.</translation>
    </message>
    <message>
        <source>“%1” was decided meanwhile by %2: %3.</source>
        <translation>“%1” nel frattempo è stato deciso da %2: %3.</translation>
    </message>
    <message>
        <source>“%1” was done by an older version, which did not note all it changed.</source>
        <translation>“%1” è stato fatto da una versione più vecchia, che non annotava tutto ciò che cambiava.</translation>
    </message>
    <message>
        <source>“%1” was taken back already.</source>
        <translation>“%1” è già stato annullato.</translation>
    </message>
    <message>
        <source>“moviedb claims MOVIE” shows who says what.</source>
        <translation>“moviedb claims MOVIE” mostra chi dice che cosa.</translation>
    </message>
    <message>
        <source>“moviedb disagreements” shows the numbers.</source>
        <translation>“moviedb disagreements” mostra i numeri.</translation>
    </message>
    <message>
        <source>“moviedb disagreements” shows where they do.</source>
        <translation>“moviedb disagreements” mostra dove lo sono.</translation>
    </message>
    <message>
        <source>“moviedb history list” shows their numbers.</source>
        <translation>“moviedb history list” ne mostra i numeri.</translation>
    </message>
    <message>
        <source>“moviedb migrate status” names all %1 differences.</source>
        <translation>“moviedb migrate status” nomina tutte le %1 differenze.</translation>
    </message>
    <message>
        <source>“moviedb runs list” shows them.</source>
        <translation>“moviedb runs list” le mostra.</translation>
    </message>
    <message>
        <source>“moviedb runs list” shows which crawls have failed titles.</source>
        <translation>“moviedb runs list” mostra quali raccolte hanno titoli non riusciti.</translation>
    </message>
    <message>
        <source>“moviedb runs show %1 --json” tells the list_id of each.</source>
        <translation>“moviedb runs show %1 --json” dice il list_id di ognuno.</translation>
    </message>
</context>
</TS>
