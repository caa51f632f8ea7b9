<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en_US">
<context>
    <name>BackupWords</name>
    <message>
        <source>Daily</source>
        <translation>Quotidiano</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Before a migration</source>
        <translation>Prima di una migrazione</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Prima di un ripristino</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>The database becomes what %1 was on %2: %3. What is in it now is kept aside, and this window opens anew. Nothing happens to the backup.</source>
        <translation>Il database torna com&apos;era %1 il %2: %3. Ciò che contiene ora viene messo da parte e questa finestra si riapre. Al backup non succede nulla.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>esso</translation>
    </message>
    <message>
        <source>%1 rows were saved; what else there was can no longer be told.</source>
        <translation>%1 righe sono state salvate; che cos&apos;altro ci fosse non si può più dire.</translation>
    </message>
    <message>
        <source>All %1 rows were saved.</source>
        <translation>Tutte le %1 righe sono state salvate.</translation>
    </message>
    <message>
        <source>%1 rows were saved, at most %2 are lost.</source>
        <translation>%1 righe sono state salvate, al massimo %2 sono perse.</translation>
    </message>
</context>
<context>
    <name>CastWords</name>
    <message>
        <source>%1 as %2</source>
        <comment>a person and a role</comment>
        <translation>%1 nel ruolo di %2</translation>
    </message>
</context>
<context>
    <name>Crawl</name>
    <message>
        <source>The title failed</source>
        <translation>Il titolo non è riuscito</translation>
    </message>
    <message>
        <source>All %1 titles failed</source>
        <translation>Tutti i %1 titoli non sono riusciti</translation>
    </message>
    <message>
        <source>%1 of %2 titles failed</source>
        <translation>%1 di %2 titoli non sono riusciti</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>aspetta fino alle %1</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 richiesta</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 richieste</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 in attesa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, most because: %2</source>
        <translation>%1, per lo più perché: %2</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuti</translation>
    </message>
    <message>
        <source>1 title</source>
        <translation>1 titolo</translation>
    </message>
    <message>
        <source>%1 titles</source>
        <translation>%1 titoli</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 da rivedere</translation>
    </message>
    <message>
        <source>%1 without a page</source>
        <translation>%1 senza pagina</translation>
    </message>
</context>
<context>
    <name>CrawlInput</name>
    <message>
        <source>1 title</source>
        <translation>1 titolo</translation>
    </message>
    <message>
        <source>%1 titles</source>
        <translation>%1 titoli</translation>
    </message>
    <message>
        <source>%1 · %2 lines with a remark (%3)</source>
        <translation>%1 · %2 righe con un&apos;osservazione (%3)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Il file non si può leggere: %1.</translation>
    </message>
    <message>
        <source>It was not read to its end.</source>
        <translation>Non è stato letto fino alla fine.</translation>
    </message>
    <message>
        <source>Pasted titles</source>
        <translation>Titoli incollati</translation>
    </message>
    <message>
        <source>This is no gallery address and no file on this computer.</source>
        <translation>Questo non è l&apos;indirizzo di un catalogo né un file di questo computer.</translation>
    </message>
    <message>
        <source>Paste the address of a provider&apos;s page on %1, or open a file.</source>
        <translation>Incolla l&apos;indirizzo della pagina di una piattaforma su %1, oppure apri un file.</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>meno di un minuto</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuti</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>%1 · about %2 requests · %3</source>
        <translation>%1 · circa %2 richieste · %3</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>ready to take its place</source>
        <translation>pronto a prenderne il posto</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>%1 rows saved</source>
        <translation>%1 righe salvate</translation>
    </message>
    <message>
        <source>A picture cannot be removed.</source>
        <translation>Un&apos;immagine non si può rimuovere.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Controlla i permessi della sua cartella.</translation>
    </message>
    <message>
        <source>The pictures are gone: %1.</source>
        <translation>Le immagini non ci sono più: %1.</translation>
    </message>
    <message>
        <source>The rights of %1 cannot be changed.</source>
        <translation>I permessi di %1 non si possono cambiare.</translation>
    </message>
    <message>
        <source>Perhaps the file is another user&apos;s: change its owner.</source>
        <translation>Forse il file è di un altro utente: cambiane il proprietario.</translation>
    </message>
    <message>
        <source>Only you can read them now.</source>
        <translation>Ora li puoi leggere solo tu.</translation>
    </message>
    <message>
        <source>The store of answers is empty: %1 are free again.</source>
        <translation>L&apos;archivio delle risposte è vuoto: %1 sono di nuovo liberi.</translation>
    </message>
    <message>
        <source>The log is in the file now: %1.</source>
        <translation>Ora il registro è nel file: %1.</translation>
    </message>
    <message>
        <source>The search index is up to date: %1 rows were added.</source>
        <translation>L&apos;indice di ricerca è aggiornato: %1 righe sono state aggiunte.</translation>
    </message>
    <message>
        <source>That is mended on a page of its own.</source>
        <translation>A questo si rimedia in una pagina apposita.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Il portachiavi non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>Unlock the keychain of the desktop.</source>
        <translation>Sblocca il portachiavi del desktop.</translation>
    </message>
    <message>
        <source>A backup was made and checked: %1.</source>
        <translation>Un backup è stato fatto e controllato: %1.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>il database</translation>
    </message>
    <message>
        <source>data folder</source>
        <translation>la cartella dei dati</translation>
    </message>
    <message>
        <source>cache folder</source>
        <translation>la cartella della cache</translation>
    </message>
    <message>
        <source>backup folder</source>
        <translation>la cartella dei backup</translation>
    </message>
    <message>
        <source>%1 listed, %2 stored, %3 failed</source>
        <translation>%1 elencati, %2 salvati, %3 non riusciti</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Open the page Database</source>
        <translation>Apri la pagina Database</translation>
    </message>
    <message>
        <source>Nothing can be read or stored until it answers.</source>
        <translation>Finché non risponde non si può leggere né salvare nulla.</translation>
    </message>
    <message>
        <source>%1 answers: %2, 1 film.</source>
        <translation>%1 risponde: %2, 1 film.</translation>
    </message>
    <message>
        <source>%1 answers: %2, %3 films.</source>
        <translation>%1 risponde: %2, %3 film.</translation>
    </message>
    <message>
        <source>It is read and written as it should be.</source>
        <translation>Si legge e si scrive come si deve.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>File del database</translation>
    </message>
    <message>
        <source>Parts of it cannot be read as they were written. Nothing should be written to it; a backup, or what can still be read, takes its place.</source>
        <translation>Alcune sue parti non si possono leggere come furono scritte. Non vi si dovrebbe scrivere nulla; ne prende il posto un backup, o ciò che si può ancora leggere.</translation>
    </message>
    <message>
        <source>Restore or save what can be read</source>
        <translation>Ripristina o salva ciò che si può leggere</translation>
    </message>
    <message>
        <source>Its structure is whole.</source>
        <translation>La sua struttura è integra.</translation>
    </message>
    <message>
        <source>The server looks after its files itself.</source>
        <translation>Dei suoi file si occupa il server stesso.</translation>
    </message>
    <message>
        <source>Every page of the file can be read as it was written.</source>
        <translation>Ogni pagina del file si può leggere come fu scritta.</translation>
    </message>
    <message>
        <source>A server that finds damage says so in its own log.</source>
        <translation>Un server che trova danni lo dice nel proprio registro.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Riferimenti</translation>
    </message>
    <message>
        <source>1 row of %1 refers to a row that is gone.</source>
        <translation>1 riga di %1 rimanda a una riga che non c&apos;è più.</translation>
    </message>
    <message>
        <source>%1 rows refer to rows that are gone, in %2.</source>
        <translation>%1 righe rimandano a righe che non ci sono più, in %2.</translation>
    </message>
    <message>
        <source>Another program has removed rows without what belongs to them. A backup has them.</source>
        <translation>Un altro programma ha rimosso righe senza ciò che appartiene loro. Un backup le ha.</translation>
    </message>
    <message>
        <source>Open the page Backups</source>
        <translation>Apri la pagina Backup</translation>
    </message>
    <message>
        <source>The server was told not to check %1.</source>
        <translation>Al server è stato detto di non controllare %1.</translation>
    </message>
    <message>
        <source>Rows may refer to rows that are not there. Its owner switches the check on: ALTER TABLE … VALIDATE CONSTRAINT.</source>
        <translation>Delle righe possono rimandare a righe che non ci sono. Chi lo gestisce attiva il controllo: ALTER TABLE … VALIDATE CONSTRAINT.</translation>
    </message>
    <message>
        <source>Show the schema</source>
        <translation>Mostra lo schema</translation>
    </message>
    <message>
        <source>Every row that is referred to is there.</source>
        <translation>Ogni riga a cui si rimanda c&apos;è.</translation>
    </message>
    <message>
        <source>A cast without its film, or a film without its director, would stand here.</source>
        <translation>Un cast senza il suo film, o un film senza il suo regista, starebbe qui.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>%1 And %2 more differences.</source>
        <translation>%1 E altre %2 differenze.</translation>
    </message>
    <message>
        <source>Another program changed what the migrations had made; the next start refuses the database. %1</source>
        <translation>Un altro programma ha cambiato ciò che le migrazioni avevano fatto; il prossimo avvio rifiuta il database. %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Ripristina un backup</translation>
    </message>
    <message>
        <source>Tables, columns, indexes and triggers are as the migrations left them.</source>
        <translation>Tabelle, colonne, indici e trigger sono come le migrazioni li hanno lasciati.</translation>
    </message>
    <message>
        <source>What you added of your own is left alone.</source>
        <translation>Ciò che hai aggiunto tu non viene toccato.</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrazioni</translation>
    </message>
    <message>
        <source>The migration “%1” was edited after it had been applied.</source>
        <translation>La migrazione “%1” è stata modificata dopo essere stata applicata.</translation>
    </message>
    <message>
        <source>The database was made by another build. Open it with the program that made it.</source>
        <translation>Il database è stato creato da un&apos;altra versione. Aprilo con il programma che l&apos;ha creato.</translation>
    </message>
    <message>
        <source>A newer Movie DB made this database (schema %1; this program knows %2).</source>
        <translation>Questo database è stato creato da un Movie DB più recente (schema %1; questo programma conosce %2).</translation>
    </message>
    <message>
        <source>It can be read here. Update Movie DB to change something in it.</source>
        <translation>Qui si può leggere. Aggiorna Movie DB per cambiarvi qualcosa.</translation>
    </message>
    <message>
        <source>1 migration is not applied yet.</source>
        <translation>1 migrazione non è ancora applicata.</translation>
    </message>
    <message>
        <source>%1 migrations are not applied yet.</source>
        <translation>%1 migrazioni non sono ancora applicate.</translation>
    </message>
    <message>
        <source>Opening the database applies them, after a backup.</source>
        <translation>L&apos;apertura del database le applica, dopo un backup.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Aprilo di nuovo</translation>
    </message>
    <message>
        <source>All %1 are applied, and none was edited since.</source>
        <translation>Tutte le %1 sono applicate, e da allora nessuna è stata modificata.</translation>
    </message>
    <message>
        <source>The database is of this program&apos;s version.</source>
        <translation>Il database è della versione di questo programma.</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Registro write-ahead</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>È vuoto.</translation>
    </message>
    <message>
        <source>It holds %1 that are not in the file yet.</source>
        <translation>Contiene %1 che non sono ancora nel file.</translation>
    </message>
    <message>
        <source>A copy of the file alone would lack them; what reads meanwhile keeps it from becoming smaller.</source>
        <translation>A una copia del solo file mancherebbero; ciò che intanto legge gli impedisce di rimpicciolirsi.</translation>
    </message>
    <message>
        <source>Put it into the file</source>
        <translation>Riportalo nel file</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Indice di ricerca</translation>
    </message>
    <message>
        <source>What it does not know is looked at row by row: the same is found, later.</source>
        <translation>Ciò che non conosce si guarda riga per riga: si trova lo stesso, più tardi.</translation>
    </message>
    <message>
        <source>There is none for %1.</source>
        <translation>Non ce n&apos;è uno per %1.</translation>
    </message>
    <message>
        <source>It does not know %1 rows yet.</source>
        <translation>Non conosce ancora %1 righe.</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Aggiornalo</translation>
    </message>
    <message>
        <source>The server lacks pg_trgm, or does not let you make it. Its owner does: CREATE EXTENSION pg_trgm. Until then every row is looked at.</source>
        <translation>Al server manca pg_trgm, o non ti permette di crearla. Lo fa chi lo gestisce: CREATE EXTENSION pg_trgm. Fino ad allora si guarda ogni riga.</translation>
    </message>
    <message>
        <source>It knows every row.</source>
        <translation>Conosce ogni riga.</translation>
    </message>
    <message>
        <source>It knows all but %1 rows.</source>
        <translation>Conosce tutte le righe tranne %1.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 giorni</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 ore</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuti</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Receipts, backups and what is fresh go by it.</source>
        <translation>Vi si regolano le ricevute, i backup e ciò che è recente.</translation>
    </message>
    <message>
        <source>It agrees with the server&apos;s.</source>
        <translation>Concorda con quello del server.</translation>
    </message>
    <message>
        <source>Nothing in the database is of a time to come.</source>
        <translation>Nulla nel database è di un tempo a venire.</translation>
    </message>
    <message>
        <source>The newest note of the database lies %1 ahead of it.</source>
        <translation>L&apos;annotazione più recente del database è avanti di %1.</translation>
    </message>
    <message>
        <source>It is %1 behind the server&apos;s.</source>
        <translation>È indietro di %1 rispetto a quello del server.</translation>
    </message>
    <message>
        <source>It is %1 ahead of the server&apos;s.</source>
        <translation>È avanti di %1 rispetto a quello del server.</translation>
    </message>
    <message>
        <source>Set the clock of this machine; the system can take the time from the network.</source>
        <translation>Regola l&apos;orologio di questo computer; il sistema può prendere l&apos;ora dalla rete.</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Backup più recente</translation>
    </message>
    <message>
        <source>One is made every day while the window is open.</source>
        <translation>Se ne fa uno ogni giorno mentre la finestra è aperta.</translation>
    </message>
    <message>
        <source>The daily backup is switched off in the settings.</source>
        <translation>Il backup quotidiano è disattivato nelle impostazioni.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fai un backup ora</translation>
    </message>
    <message>
        <source>There is none yet, and nothing to lose.</source>
        <translation>Non ce n&apos;è ancora nessuno, e nulla da perdere.</translation>
    </message>
    <message>
        <source>There is none of this database.</source>
        <translation>Non ce n&apos;è nessuno di questo database.</translation>
    </message>
    <message>
        <source>It was made %1; it is the only one.</source>
        <translation>È stato fatto %1; è il solo.</translation>
    </message>
    <message>
        <source>It was made %1; there are %2 of this database.</source>
        <translation>È stato fatto %1; di questo database ce ne sono %2.</translation>
    </message>
    <message>
        <source>Backup opens</source>
        <translation>Il backup si apre</translation>
    </message>
    <message>
        <source>The newest was opened just now and says what it holds.</source>
        <translation>Il più recente è stato appena aperto e dice che cosa contiene.</translation>
    </message>
    <message>
        <source>Its rows were compared when it was made; the page Backups compares them again.</source>
        <translation>Le sue righe sono state confrontate alla creazione; la pagina Backup le confronta di nuovo.</translation>
    </message>
    <message>
        <source>The newest cannot be used: %1</source>
        <translation>Il più recente non si può usare: %1</translation>
    </message>
    <message>
        <source>A restore would have to take an older one.</source>
        <translation>Un ripristino dovrebbe prenderne uno più vecchio.</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Fanne un altro</translation>
    </message>
    <message>
        <source>This could not be looked at: %1</source>
        <translation>Questo non si è potuto guardare: %1</translation>
    </message>
    <message>
        <source>Store of answers</source>
        <translation>Archivio delle risposte</translation>
    </message>
    <message>
        <source>What the sources answered, as it came. Without it nothing can be read again without asking them; no fact is lost.</source>
        <translation>Ciò che le fonti hanno risposto, così com&apos;è arrivato. Senza, non si può rileggere nulla senza chiedere loro; nessun fatto va perso.</translation>
    </message>
    <message>
        <source>Empty the store of answers</source>
        <translation>Svuota l&apos;archivio delle risposte</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Posters that were shown. They are loaded again when they are looked at.</source>
        <translation>Locandine già mostrate. Si caricano di nuovo quando le si guarda.</translation>
    </message>
    <message>
        <source>Empty the pictures</source>
        <translation>Svuota le immagini</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 giorni fa</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Spazio libero</translation>
    </message>
    <message>
        <source>A backup takes as much again as the database has.</source>
        <translation>Un backup occupa altrettanto spazio quanto il database.</translation>
    </message>
    <message>
        <source>The file system does not say how much is free.</source>
        <translation>Il file system non dice quanto è libero.</translation>
    </message>
    <message>
        <source>%1 are free where the %2 is.</source>
        <translation>%1 sono liberi dove si trova %2.</translation>
    </message>
    <message>
        <source>Only %1 are free where the %2 is.</source>
        <translation>Solo %1 sono liberi dove si trova %2.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Cartelle</translation>
    </message>
    <message>
        <source>Data, backups and what is kept to save requests lie in them.</source>
        <translation>Vi stanno i dati, i backup e ciò che si conserva per risparmiare richieste.</translation>
    </message>
    <message>
        <source>All of them can be written to.</source>
        <translation>In tutte si può scrivere.</translation>
    </message>
    <message>
        <source>Nothing can be written where the %1 is.</source>
        <translation>Non si può scrivere nulla dove si trova %1.</translation>
    </message>
    <message>
        <source>Check the permissions of %1, or choose another folder.</source>
        <translation>Controlla i permessi di %1, o scegli un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>It saves requests and lets facts be read again; whoever throws it away loses no fact.</source>
        <translation>Risparmia richieste e permette di rileggere i fatti; chi lo butta via non perde nessun fatto.</translation>
    </message>
    <message>
        <source>Nothing is kept, as the settings say.</source>
        <translation>Non si conserva nulla, come dicono le impostazioni.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Ancora nulla è conservato.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Non si può leggere.</translation>
    </message>
    <message>
        <source>It holds %1 of at most %2.</source>
        <translation>Contiene %1 di al massimo %2.</translation>
    </message>
    <message>
        <source>It holds %1, more than the %2 it may.</source>
        <translation>Contiene %1, più dei %2 consentiti.</translation>
    </message>
    <message>
        <source>1 picture is kept, %1.</source>
        <translation>1 immagine è conservata, %1.</translation>
    </message>
    <message>
        <source>%1 pictures are kept, %2.</source>
        <translation>%1 immagini sono conservate, %2.</translation>
    </message>
    <message>
        <source>They are loaded again when they are looked at.</source>
        <translation>Si caricano di nuovo quando le si guarda.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>It is written.</source>
        <translation>Viene scritto.</translation>
    </message>
    <message>
        <source>What goes wrong while nobody looks stands in it.</source>
        <translation>Vi sta ciò che va storto mentre nessuno guarda.</translation>
    </message>
    <message>
        <source>It cannot be written.</source>
        <translation>Non si può scrivere.</translation>
    </message>
    <message>
        <source>Check the permissions of %1.</source>
        <translation>Controlla i permessi di %1.</translation>
    </message>
    <message>
        <source>Parts of the system</source>
        <translation>Componenti del sistema</translation>
    </message>
    <message>
        <source>Database drivers, encryption, letters and picture formats are there.</source>
        <translation>Driver dei database, cifratura, caratteri e formati delle immagini ci sono.</translation>
    </message>
    <message>
        <source>The program finds them when it starts.</source>
        <translation>Il programma li trova all&apos;avvio.</translation>
    </message>
    <message>
        <source>the driver for SQLite (libqt6sql6-sqlite)</source>
        <translation>il driver per SQLite (libqt6sql6-sqlite)</translation>
    </message>
    <message>
        <source>the driver for Postgres (libqt6sql6-psql)</source>
        <translation>il driver per Postgres (libqt6sql6-psql)</translation>
    </message>
    <message>
        <source>encryption for https (qt6-base&apos;s TLS plugin)</source>
        <translation>la cifratura per https (il plugin TLS di qt6-base)</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>un tipo di carattere</translation>
    </message>
    <message>
        <source>the formats JPEG and SVG</source>
        <translation>i formati JPEG e SVG</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Manca: %1.</translation>
    </message>
    <message>
        <source>Install it and start Movie DB again.</source>
        <translation>Installa ciò che manca e avvia di nuovo Movie DB.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>File di impostazioni</translation>
    </message>
    <message>
        <source>It can be read, and every key in it is known.</source>
        <translation>Si può leggere, e ogni chiave che contiene è nota.</translation>
    </message>
    <message>
        <source>A key that nobody knows is kept, and does nothing.</source>
        <translation>Una chiave che nessuno conosce viene conservata, e non fa nulla.</translation>
    </message>
    <message>
        <source>The next start would end with this. %1</source>
        <translation>Il prossimo avvio finirebbe con questo. %1</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Apri la sua cartella</translation>
    </message>
    <message>
        <source>Nobody knows its key “%1”.</source>
        <translation>Nessuno conosce la sua chiave “%1”.</translation>
    </message>
    <message>
        <source>Nobody knows its keys %1.</source>
        <translation>Nessuno conosce le sue chiavi %1.</translation>
    </message>
    <message>
        <source>Perhaps it is misspelt: the settings show what there is.</source>
        <translation>Forse è scritta male: le impostazioni mostrano quelle che ci sono.</translation>
    </message>
    <message>
        <source>Contact address</source>
        <translation>Indirizzo di contatto</translation>
    </message>
    <message>
        <source>One is set.</source>
        <translation>Ne è impostato uno.</translation>
    </message>
    <message>
        <source>Wikimedia asks every program to name who runs it.</source>
        <translation>Wikimedia chiede a ogni programma di dire chi lo usa.</translation>
    </message>
    <message>
        <source>No source is asked anything until one is set. %1</source>
        <translation>Finché non ne è impostato uno non si chiede nulla a nessuna fonte. %1</translation>
    </message>
    <message>
        <source>JustWatch</source>
        <translation>JustWatch</translation>
    </message>
    <message>
        <source>You turned it on, having read its terms.</source>
        <translation>L&apos;hai attivata tu, dopo averne letto le condizioni.</translation>
    </message>
    <message>
        <source>It is off until you have read its terms and turn it on.</source>
        <translation>È disattivata finché non ne hai letto le condizioni e la attivi.</translation>
    </message>
    <message>
        <source>Saved pages, lists and pasted titles go without it.</source>
        <translation>Pagine salvate, elenchi e titoli incollati ne fanno a meno.</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Portachiavi</translation>
    </message>
    <message>
        <source>Passwords of database servers are kept in it.</source>
        <translation>Vi si conservano le password dei server di database.</translation>
    </message>
    <message>
        <source>The file of passwords could not be opened with its key, and was put aside.</source>
        <translation>Il file delle password non si è potuto aprire con la sua chiave, ed è stato messo da parte.</translation>
    </message>
    <message>
        <source>Type the passwords once more; they are kept anew.</source>
        <translation>Scrivi le password ancora una volta; vengono conservate di nuovo.</translation>
    </message>
    <message>
        <source>It is not needed: no database server is in use.</source>
        <translation>Non serve: non è in uso nessun server di database.</translation>
    </message>
    <message>
        <source>Passwords are kept in an encrypted file in its place. %1</source>
        <translation>Al suo posto le password si conservano in un file cifrato. %1</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Risponde.</translation>
    </message>
    <message>
        <source>Private files</source>
        <translation>File privati</translation>
    </message>
    <message>
        <source>Only you can read the database, the log and the settings.</source>
        <translation>Solo tu puoi leggere il database, il registro e le impostazioni.</translation>
    </message>
    <message>
        <source>They tell what you watch.</source>
        <translation>Dicono che cosa guardi.</translation>
    </message>
    <message>
        <source>Other users of this machine can read %1.</source>
        <translation>Altri utenti di questo computer possono leggere %1.</translation>
    </message>
    <message>
        <source>Keep them private</source>
        <translation>Tienili privati</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>a posto</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attenzione</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problema</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Free where the %1 is</source>
        <translation>Spazio libero dove si trova %1</translation>
    </message>
    <message>
        <source>Database: %1, schema %2</source>
        <translation>Database: %1, schema %2</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Dimensioni</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Ultimi errori</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Unfinished crawls</source>
        <translation>Raccolte incomplete</translation>
    </message>
    <message>
        <source>A crawl that was stopped goes on where it was; nothing is asked for twice.</source>
        <translation>Una raccolta fermata prosegue da dov&apos;era; nulla viene chiesto due volte.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Non ce n&apos;è nessuna.</translation>
    </message>
    <message>
        <source>The crawl of %1 was not finished.</source>
        <translation>La raccolta di %1 non è stata completata.</translation>
    </message>
    <message>
        <source>%1 were not finished, the newest of %2.</source>
        <translation>%1 non sono state completate, la più recente di %2.</translation>
    </message>
    <message>
        <source>Show past crawls</source>
        <translation>Mostra le raccolte passate</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servizi</translation>
    </message>
    <message>
        <source>None has refused a crawl in the last %1 days.</source>
        <translation>Nessuno ha rifiutato una raccolta negli ultimi %1 giorni.</translation>
    </message>
    <message>
        <source>A service that refuses is not asked again in that crawl.</source>
        <translation>A un servizio che rifiuta non si chiede più nulla in quella raccolta.</translation>
    </message>
    <message>
        <source>The crawl of %1 was refused %2.</source>
        <translation>La raccolta di %1 è stata rifiutata %2.</translation>
    </message>
    <message>
        <source>Fields of sources</source>
        <translation>Campi delle fonti</translation>
    </message>
    <message>
        <source>The newest crawl found what the sources have always told.</source>
        <translation>La raccolta più recente ha trovato ciò che le fonti hanno sempre detto.</translation>
    </message>
    <message>
        <source>A field that nearly every page had and none has any more means that pages are made in another way.</source>
        <translation>Un campo che quasi ogni pagina aveva e che nessuna ha più significa che le pagine sono fatte in un altro modo.</translation>
    </message>
    <message>
        <source>No longer told in the newest crawl: %1.</source>
        <translation>Non più detto nella raccolta più recente: %1.</translation>
    </message>
    <message>
        <source>Pages may be made in another way now. What is stored stays, and the field is not written; a newer Movie DB may read it again.</source>
        <translation>Forse ora le pagine sono fatte in un altro modo. Ciò che è salvato resta, e il campo non viene scritto; un Movie DB più recente potrà forse leggerlo di nuovo.</translation>
    </message>
    <message>
        <source>Failed titles</source>
        <translation>Titoli non riusciti</translation>
    </message>
    <message>
        <source>No title of the newest crawl failed.</source>
        <translation>Ogni titolo della raccolta più recente è riuscito.</translation>
    </message>
    <message>
        <source>Why a title failed stands beside it; it can be tried again at any time.</source>
        <translation>Perché un titolo non è riuscito sta accanto a esso; si può riprovare in ogni momento.</translation>
    </message>
    <message>
        <source>1 title of the newest crawl failed.</source>
        <translation>1 titolo della raccolta più recente non è riuscito.</translation>
    </message>
    <message>
        <source>%1 titles of the newest crawl failed.</source>
        <translation>%1 titoli della raccolta più recente non sono riusciti.</translation>
    </message>
    <message>
        <source>Retry them</source>
        <translation>Riprovali</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>A title that waits is not in the collection yet.</source>
        <translation>Un titolo che aspetta non è ancora nella collezione.</translation>
    </message>
    <message>
        <source>No title waits for a decision.</source>
        <translation>Nessun titolo aspetta una decisione.</translation>
    </message>
    <message>
        <source>1 title waits for a decision.</source>
        <translation>1 titolo aspetta una decisione.</translation>
    </message>
    <message>
        <source>%1 titles wait for a decision.</source>
        <translation>%1 titoli aspettano una decisione.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidi</translation>
    </message>
    <message>
        <source>1 title waits for a decision, since %1.</source>
        <translation>1 titolo aspetta una decisione, dal %1.</translation>
    </message>
    <message>
        <source>%1 titles wait for a decision, the first since %2.</source>
        <translation>%1 titoli aspettano una decisione, il primo dal %2.</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 richiesta</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 richieste</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>yesterday %1</source>
        <translation>ieri %1</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>older version</source>
        <translation>versione precedente</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Row added</source>
        <translation>Riga aggiunta</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminazione</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Altra pagina</translation>
    </message>
    <message>
        <source>Re-read</source>
        <translation>Rilettura</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unione</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Divisione</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Non lo stesso</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Crawl</source>
        <translation>Raccolta</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Scelta</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Messo da parte</translation>
    </message>
    <message>
        <source>Source removed</source>
        <translation>Fonte rimossa</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 riga</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 cella</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 celle</translation>
    </message>
    <message>
        <source>1 stored row in all, claims and receipts included</source>
        <translation>1 riga salvata in tutto, comprese affermazioni e ricevute</translation>
    </message>
    <message>
        <source>%1 stored rows in all, claims and receipts included</source>
        <translation>%1 righe salvate in tutto, comprese affermazioni e ricevute</translation>
    </message>
</context>
<context>
    <name>LastCrawl</name>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>%1 was not finished.</source>
        <translation>%1 non è stata completata.</translation>
    </message>
    <message>
        <source>%1 was not finished: %2 of %3 titles are done.</source>
        <translation>%1 non è stata completata: %2 di %3 titoli sono fatti.</translation>
    </message>
    <message>
        <source>Crawl again</source>
        <translation>Raccogli di nuovo</translation>
    </message>
    <message>
        <source>1 title</source>
        <translation>1 titolo</translation>
    </message>
    <message>
        <source>%1 titles</source>
        <translation>%1 titoli</translation>
    </message>
    <message>
        <source>%1 was last crawled on %2: %3.</source>
        <translation>L&apos;ultima raccolta di %1 è del %2: %3.</translation>
    </message>
    <message>
        <source>Decided films</source>
        <translation>Film decisi</translation>
    </message>
    <message>
        <source>Read facts</source>
        <translation>Leggi i fatti</translation>
    </message>
    <message>
        <source>1 decided film has no facts yet.</source>
        <translation>1 film deciso non ha ancora fatti.</translation>
    </message>
    <message>
        <source>%1 decided films have no facts yet.</source>
        <translation>%1 film decisi non hanno ancora fatti.</translation>
    </message>
</context>
<context>
    <name>PassportFindings</name>
    <message>
        <source>Titles that wait: %1</source>
        <translation>Titoli che aspettano: %1</translation>
    </message>
    <message>
        <source>Disagreements: %1</source>
        <translation>Disaccordi: %1</translation>
    </message>
    <message>
        <source>Films without a title</source>
        <translation>Film senza titolo</translation>
    </message>
    <message>
        <source>What was altered in the schema</source>
        <translation>Che cosa è stato cambiato nello schema</translation>
    </message>
    <message>
        <source>%1, the first %2</source>
        <translation>%1, i primi %2</translation>
    </message>
    <message>
        <source>Films with a value that nobody stated: %1</source>
        <translation>Film con un valore che nessuno ha indicato: %1</translation>
    </message>
    <message>
        <source>Films read longer than a year ago: %1</source>
        <translation>Film letti più di un anno fa: %1</translation>
    </message>
    <message>
        <source>Films that changed since the export: %1</source>
        <translation>Film cambiati dopo l&apos;esportazione: %1</translation>
    </message>
    <message>
        <source>Films that are gone since the export: %1</source>
        <translation>Film scomparsi dopo l&apos;esportazione: %1</translation>
    </message>
    <message>
        <source>New since the last passport: %1</source>
        <translation>Nuovi dall&apos;ultimo passaporto: %1</translation>
    </message>
    <message>
        <source>Changed since the last passport: %1</source>
        <translation>Cambiati dall&apos;ultimo passaporto: %1</translation>
    </message>
    <message>
        <source>References that lead nowhere</source>
        <translation>Riferimenti che non portano a nulla</translation>
    </message>
    <message>
        <source>%1 of %2 checks passed. %3 and %4 lie beside the file, signed with the key %5.</source>
        <translation>Superati %1 controlli su %2. Accanto al file ci sono %3 e %4, firmati con la chiave %5.</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>The password is kept %1</source>
        <translation>La password è conservata %1</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
</context>
<context>
    <name>RemovalWords</name>
    <message>
        <source>Delete this row?</source>
        <translation>Eliminare questa riga?</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Eliminare “%1”?</translation>
    </message>
    <message>
        <source>Delete %1 rows?</source>
        <translation>Eliminare %1 righe?</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altre %1</translation>
    </message>
    <message>
        <source>With it go:</source>
        <translation>Vanno via anche:</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Ctrl+Z riporta tutto.</translation>
    </message>
    <message>
        <source>Row deleted</source>
        <translation>Riga eliminata</translation>
    </message>
    <message>
        <source>%1 rows deleted</source>
        <translation>%1 righe eliminate</translation>
    </message>
    <message>
        <source>1 value with its receipt</source>
        <translation>1 valore con la sua ricevuta</translation>
    </message>
    <message>
        <source>%1 values with their receipts</source>
        <translation>%1 valori con le loro ricevute</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>1 part in the cast</source>
        <translation>1 parte tra gli interpreti</translation>
    </message>
    <message>
        <source>%1 parts in the cast</source>
        <translation>%1 parti tra gli interpreti</translation>
    </message>
    <message>
        <source>1 rating</source>
        <translation>1 voto</translation>
    </message>
    <message>
        <source>%1 ratings</source>
        <translation>%1 voti</translation>
    </message>
    <message>
        <source>1 offer</source>
        <translation>1 offerta</translation>
    </message>
    <message>
        <source>%1 offers</source>
        <translation>%1 offerte</translation>
    </message>
    <message>
        <source>1 genre</source>
        <translation>1 genere</translation>
    </message>
    <message>
        <source>%1 genres</source>
        <translation>%1 generi</translation>
    </message>
    <message>
        <source>1 director</source>
        <translation>1 regista</translation>
    </message>
    <message>
        <source>%1 directors</source>
        <translation>%1 registi</translation>
    </message>
    <message>
        <source>1 writer</source>
        <translation>1 sceneggiatore</translation>
    </message>
    <message>
        <source>%1 writers</source>
        <translation>%1 sceneggiatori</translation>
    </message>
    <message>
        <source>1 studio</source>
        <translation>1 studio</translation>
    </message>
    <message>
        <source>%1 studios</source>
        <translation>%1 studi</translation>
    </message>
    <message>
        <source>1 distributor</source>
        <translation>1 distributore</translation>
    </message>
    <message>
        <source>%1 distributors</source>
        <translation>%1 distributori</translation>
    </message>
    <message>
        <source>1 country</source>
        <translation>1 paese</translation>
    </message>
    <message>
        <source>%1 countries</source>
        <translation>%1 paesi</translation>
    </message>
    <message>
        <source>1 language</source>
        <translation>1 lingua</translation>
    </message>
    <message>
        <source>%1 languages</source>
        <translation>%1 lingue</translation>
    </message>
    <message>
        <source>With them go:</source>
        <translation>Vanno via anche:</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Ctrl+Z riporta tutto.</translation>
    </message>
    <message>
        <source>the link to %1</source>
        <translation>il legame con %1</translation>
    </message>
    <message>
        <source>the links to %1</source>
        <translation>i legami con %1</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>no page was found that is good enough</source>
        <translation>non è stata trovata una pagina abbastanza buona</translation>
    </message>
    <message>
        <source>several films of this title fit</source>
        <translation>più film con questo titolo sono adatti</translation>
    </message>
    <message>
        <source>only the year differs</source>
        <translation>differisce solo l&apos;anno</translation>
    </message>
    <message>
        <source>the page has another title</source>
        <translation>la pagina ha un altro titolo</translation>
    </message>
    <message>
        <source>the page may not be a film</source>
        <translation>la pagina potrebbe non essere un film</translation>
    </message>
    <message>
        <source>an id points to another film</source>
        <translation>un id indica un altro film</translation>
    </message>
    <message>
        <source>the evidence is thin</source>
        <translation>gli indizi sono scarsi</translation>
    </message>
    <message>
        <source>you rejected its pages before</source>
        <translation>ne hai già rifiutato le pagine</translation>
    </message>
    <message>
        <source>the look-up failed</source>
        <translation>la ricerca non è riuscita</translation>
    </message>
    <message>
        <source>its page is not there</source>
        <translation>la sua pagina non c&apos;è</translation>
    </message>
    <message>
        <source>its page only lists what has that name</source>
        <translation>la sua pagina elenca soltanto ciò che ha quel nome</translation>
    </message>
    <message>
        <source>its page is about something else than a film</source>
        <translation>la sua pagina parla d&apos;altro che di un film</translation>
    </message>
    <message>
        <source>its page leads to another film or thing</source>
        <translation>la sua pagina porta a un altro film o a un&apos;altra cosa</translation>
    </message>
    <message>
        <source>title where only the year differs, by one</source>
        <translation>titolo in cui differisce solo l&apos;anno, di uno</translation>
    </message>
    <message>
        <source>titles where only the year differs, by one</source>
        <translation>titoli in cui differisce solo l&apos;anno, di uno</translation>
    </message>
    <message>
        <source>title whose page names no year</source>
        <translation>titolo la cui pagina non indica un anno</translation>
    </message>
    <message>
        <source>titles whose pages name no year</source>
        <translation>titoli le cui pagine non indicano un anno</translation>
    </message>
    <message>
        <source>title where one name has a subtitle more</source>
        <translation>titolo in cui uno dei nomi ha un sottotitolo in più</translation>
    </message>
    <message>
        <source>titles where one name has a subtitle more</source>
        <translation>titoli in cui uno dei nomi ha un sottotitolo in più</translation>
    </message>
    <message>
        <source>title whose best page is not a film</source>
        <translation>titolo la cui pagina migliore non è un film</translation>
    </message>
    <message>
        <source>titles whose best page is not a film</source>
        <translation>titoli la cui pagina migliore non è un film</translation>
    </message>
    <message>
        <source>remake with only films of other years</source>
        <translation>remake con soli film di altri anni</translation>
    </message>
    <message>
        <source>remakes with only films of other years</source>
        <translation>remake con soli film di altri anni</translation>
    </message>
    <message>
        <source>title that no page has</source>
        <translation>titolo che nessuna pagina ha</translation>
    </message>
    <message>
        <source>titles that no page has</source>
        <translation>titoli che nessuna pagina ha</translation>
    </message>
    <message>
        <source>title where only the year differs, by more</source>
        <translation>titolo in cui differisce solo l&apos;anno, di più di uno</translation>
    </message>
    <message>
        <source>titles where only the year differs, by more</source>
        <translation>titoli in cui differisce solo l&apos;anno, di più di uno</translation>
    </message>
    <message>
        <source>title without a year in the gallery</source>
        <translation>titolo senza anno nel catalogo</translation>
    </message>
    <message>
        <source>titles without a year in the gallery</source>
        <translation>titoli senza anno nel catalogo</translation>
    </message>
    <message>
        <source>title that several films share</source>
        <translation>titolo che più film condividono</translation>
    </message>
    <message>
        <source>titles that several films share</source>
        <translation>titoli che più film condividono</translation>
    </message>
    <message>
        <source>title whose id points to another film</source>
        <translation>titolo il cui id indica un altro film</translation>
    </message>
    <message>
        <source>titles whose id points to another film</source>
        <translation>titoli il cui id indica un altro film</translation>
    </message>
    <message>
        <source>look-up failed</source>
        <translation>ricerca non riuscita</translation>
    </message>
    <message>
        <source>look-ups failed</source>
        <translation>ricerche non riuscite</translation>
    </message>
    <message>
        <source>title where no page was found</source>
        <translation>titolo per cui non è stata trovata una pagina</translation>
    </message>
    <message>
        <source>titles where no page was found</source>
        <translation>titoli per cui non è stata trovata una pagina</translation>
    </message>
    <message>
        <source>film whose page has another title</source>
        <translation>film la cui pagina ha un altro titolo</translation>
    </message>
    <message>
        <source>films whose page has another title</source>
        <translation>film la cui pagina ha un altro titolo</translation>
    </message>
    <message>
        <source>title whose page turned out to be missing or of something else</source>
        <translation>titolo la cui pagina risulta mancante o parla d&apos;altro</translation>
    </message>
    <message>
        <source>titles whose pages turned out to be missing or of something else</source>
        <translation>titoli le cui pagine risultano mancanti o parlano d&apos;altro</translation>
    </message>
    <message>
        <source>title in doubt for other reasons</source>
        <translation>titolo dubbio per altri motivi</translation>
    </message>
    <message>
        <source>titles in doubt for other reasons</source>
        <translation>titoli dubbi per altri motivi</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>da decidere</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettati</translation>
    </message>
    <message>
        <source>all rejected</source>
        <translation>tutte rifiutate</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>nessuna voce</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rinviati</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>television series</source>
        <translation>serie televisiva</translation>
    </message>
    <message>
        <source>book</source>
        <translation>libro</translation>
    </message>
    <message>
        <source>music</source>
        <translation>musica</translation>
    </message>
    <message>
        <source>game</source>
        <translation>gioco</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>franchise</source>
        <translation>saga</translation>
    </message>
    <message>
        <source>list</source>
        <translation>elenco</translation>
    </message>
    <message>
        <source>disambiguation page</source>
        <translation>pagina di disambiguazione</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>qualcos&apos;altro</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Kind of page</source>
        <translation>Tipo di pagina</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Name in brackets</source>
        <translation>Nome tra parentesi</translation>
    </message>
    <message>
        <source>Only film of the title</source>
        <translation>Unico film con questo titolo</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contraddizione</translation>
    </message>
    <message>
        <source>Kept within 0–100</source>
        <translation>Tenuto fra 0 e 100</translation>
    </message>
    <message>
        <source>you rejected it on %1, and the page has changed since</source>
        <translation>l&apos;hai rifiutata il %1, e da allora la pagina è cambiata</translation>
    </message>
    <message>
        <source>you rejected it on %1, long enough ago to ask again</source>
        <translation>l&apos;hai rifiutata il %1, abbastanza tempo fa per chiedere di nuovo</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>altri %1</translation>
    </message>
    <message>
        <source>not offered until it changes, because you rejected it: %1</source>
        <translation>non proposta finché non cambia, perché l&apos;hai rifiutata: %1</translation>
    </message>
    <message>
        <source>not offered until they change, because you rejected them: %1</source>
        <translation>non proposte finché non cambiano, perché le hai rifiutate: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Accept the chosen page</source>
        <translation>Accetta la pagina scelta</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Nessuna voce</translation>
    </message>
    <message>
        <source>This film has no article: store it without one</source>
        <translation>Questo film non ha una voce: lo salva senza</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Rifiuta tutte</translation>
    </message>
    <message>
        <source>None of these pages is this film; they are not offered again</source>
        <translation>Nessuna di queste pagine è questo film; non vengono più proposte</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Rinvia</translation>
    </message>
    <message>
        <source>Decide this title later</source>
        <translation>Decide questo titolo più tardi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Back to the title before</source>
        <translation>Torna al titolo precedente</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>Search with other words</source>
        <translation>Cerca con altre parole</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Apri pagina</translation>
    </message>
    <message>
        <source>Open the chosen page in the browser</source>
        <translation>Apre nel browser la pagina scelta</translation>
    </message>
    <message>
        <source>Paste address</source>
        <translation>Incolla indirizzo</translation>
    </message>
    <message>
        <source>Give the address of the right page</source>
        <translation>Dà l&apos;indirizzo della pagina giusta</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Annulla l&apos;ultima decisione</translation>
    </message>
    <message>
        <source>Choose this page</source>
        <translation>Sceglie questa pagina</translation>
    </message>
    <message>
        <source>not a film: %1</source>
        <translation>non è un film: %1</translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation>%1 punti su 100</translation>
    </message>
</context>
<context>
    <name>RowFormat</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>For spreadsheets; references become names</source>
        <translation>Per i fogli di calcolo; i riferimenti diventano nomi</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>One document with everything that belongs to each film</source>
        <translation>Un solo documento con tutto ciò che appartiene a ogni film</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>One row per line, for other programs</source>
        <translation>Una riga per linea, per altri programmi</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>A workbook with numbers and dates; references become names</source>
        <translation>Una cartella di lavoro con numeri e date; i riferimenti diventano nomi</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>A database file for other programs: tables with keys and indexes</source>
        <translation>Un file di database per altri programmi: tabelle con chiavi e indici</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>fermata da te</translation>
    </message>
    <message>
        <source>reached its limit</source>
        <translation>arrivata al suo limite</translation>
    </message>
    <message>
        <source>a service refused</source>
        <translation>un servizio ha rifiutato</translation>
    </message>
    <message>
        <source>stopped by an error</source>
        <translation>fermata da un errore</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>completata</translation>
    </message>
    <message>
        <source>failed titles are left</source>
        <translation>restano titoli non riusciti</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>non completata</translation>
    </message>
    <message>
        <source>1 title</source>
        <translation>1 titolo</translation>
    </message>
    <message>
        <source>%1 titles</source>
        <translation>%1 titoli</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 richiesta</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 richieste</translation>
    </message>
    <message>
        <source>reached its limit of %1</source>
        <translation>arrivata al suo limite di %1</translation>
    </message>
    <message>
        <source>not finished: its limit of %1 was reached</source>
        <translation>non finita: arrivata al suo limite di %1</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Non è possibile scrivere %1.</translation>
    </message>
    <message>
        <source>Give the folder the right to be written.</source>
        <translation>Concedi il diritto di scrittura sulla cartella.</translation>
    </message>
    <message>
        <source>There is no view “%1” any more.</source>
        <translation>La vista “%1” non c&apos;è più.</translation>
    </message>
    <message>
        <source>There is a view “%1” already.</source>
        <translation>C&apos;è già una vista “%1”.</translation>
    </message>
    <message>
        <source>Choose another name, or delete that one first.</source>
        <translation>Scegli un altro nome, o elimina prima quella.</translation>
    </message>
</context>
<context>
    <name>SchemaDiagram</name>
    <message>
        <source>Films and people</source>
        <translation>Film e persone</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Collegamenti</translation>
    </message>
    <message>
        <source>Claims and rules</source>
        <translation>Affermazioni e regole</translation>
    </message>
    <message>
        <source>Crawls and review</source>
        <translation>Raccolte e revisione</translation>
    </message>
    <message>
        <source>History and program</source>
        <translation>Cronologia e programma</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>può essere vuoto</translation>
    </message>
    <message>
        <source>never empty</source>
        <translation>mai vuoto</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>chiave primaria</translation>
    </message>
    <message>
        <source>part of the primary key</source>
        <translation>parte della chiave primaria</translation>
    </message>
    <message>
        <source>refers to %1 (%2), on delete %3</source>
        <translation>rimanda a %1 (%2), all&apos;eliminazione %3</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>predefinito %1</translation>
    </message>
    <message>
        <source>computed as %1</source>
        <translation>calcolato come %1</translation>
    </message>
    <message>
        <source>unique: %1</source>
        <translation>unico: %1</translation>
    </message>
    <message>
        <source>check: %1</source>
        <translation>vincolo: %1</translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message>
        <source>No film is in the site: none fits, or no title may be passed on.</source>
        <translation>Nel sito non c&apos;è nessun film: nessuno corrisponde, o nessun titolo si può diffondere.</translation>
    </message>
    <message>
        <source>No film is in the site: none fits.</source>
        <translation>Nel sito non c&apos;è nessun film: nessuno corrisponde.</translation>
    </message>
    <message>
        <source>No picture may be passed on, so letters stand for them.</source>
        <translation>Nessuna immagine si può diffondere, perciò al loro posto ci sono lettere.</translation>
    </message>
    <message>
        <source>No picture is kept: look at the films first.</source>
        <translation>Nessuna immagine è conservata: guarda prima i film.</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 persone</translation>
    </message>
    <message>
        <source>%1 and %2, %3, in %4.</source>
        <translation>%1 e %2, %3, in %4.</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>Rule of %1: %2; %3</source>
        <translation>Regola di %1: %2; %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a machine</comment>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>qualcuno</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>altri %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>aggiunto %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>tolto %1</translation>
    </message>
    <message>
        <source>%1, %2 votes instead of %3</source>
        <translation>%1, %2 voti invece di %3</translation>
    </message>
    <message>
        <source>%1 moved to place %2</source>
        <translation>%1 spostato al posto %2</translation>
    </message>
    <message>
        <source>%1 no longer as %2</source>
        <translation>%1 non più nel ruolo di %2</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 invece di %2</translation>
    </message>
    <message>
        <source>%1 of “%2”: %3</source>
        <translation>%1 di “%2”: %3</translation>
    </message>
</context>
<context>
    <name>TitleStage</name>
    <message>
        <source>Listed</source>
        <translation>Elencati</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Abbinati</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Da rivedere</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Senza pagina</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Salvati</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riusciti</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltati</translation>
    </message>
</context>
<context>
    <name>moviedb::PendingRequest</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>La richiesta è stata annullata.</translation>
    </message>
    <message>
        <source>No complete answer within %1 seconds.</source>
        <translation>Nessuna risposta completa entro %1 secondi.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprova più tardi.</translation>
    </message>
    <message>
        <source>The connection failed: it was closed before an answer came.</source>
        <translation>La connessione non è riuscita: è stata chiusa prima di una risposta.</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Controlla la rete e riprova.</translation>
    </message>
    <message>
        <source>The answer is packed in a way nobody asked for: %1.</source>
        <translation>La risposta è compressa in un modo che nessuno ha chiesto: %1.</translation>
    </message>
    <message>
        <source>The answer&apos;s gzip data is damaged.</source>
        <translation>I dati gzip della risposta sono danneggiati.</translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <translation>La connessione non è riuscita: %1.</translation>
    </message>
    <message>
        <source>The answer was cut short.</source>
        <translation>La risposta è stata troncata.</translation>
    </message>
    <message>
        <source>The answer points to another address: %1.</source>
        <translation>La risposta rimanda a un altro indirizzo: %1.</translation>
    </message>
    <message>
        <source>More than %1 redirects in a row.</source>
        <translation>Più di %1 reindirizzamenti di seguito.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 bytes.</source>
        <translation>La risposta è più grande di %1 byte.</translation>
    </message>
</context>
<context>
    <name>moviedb::Posters</name>
    <message>
        <source>The poster has no web address.</source>
        <translation>La locandina non ha un indirizzo web.</translation>
    </message>
    <message>
        <source>The poster is not loaded: %1 is none of the sources.</source>
        <translation>La locandina non viene caricata: %1 non è una delle fonti.</translation>
    </message>
</context>
<context>
    <name>moviedb::Rescue</name>
    <message>
        <source>The file stays as it is, whatever you choose.</source>
        <translation>Il file resta com&apos;è, qualunque cosa tu scelga.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Open the standard database</source>
        <translation>Apri il database standard</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Restore the newest backup</source>
        <translation>Ripristina il backup più recente</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Salva ciò che si può leggere</translation>
    </message>
    <message>
        <source>Checking the backup and making a database of it</source>
        <translation>Controllo del backup e creazione di un database</translation>
    </message>
    <message>
        <source>Reading around the damage</source>
        <translation>Lettura attorno al danno</translation>
    </message>
    <message>
        <source>They are in %1; the damaged file stays as it is.</source>
        <translation>Sono in %1; il file danneggiato resta com&apos;è.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Aprilo</translation>
    </message>
    <message>
        <source>The database is what it was.</source>
        <translation>Il database è quello di prima.</translation>
    </message>
</context>
<context>
    <name>moviedb::WaysOutDialog</name>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Movie DB</source>
        <translation>Movie DB</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arresto in corso…</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>moviedb::WindowApplication</name>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>The sample is open.</source>
        <translation>L&apos;esempio è aperto.</translation>
    </message>
    <message>
        <source>Switch to another database first.</source>
        <translation>Passa prima a un altro database.</translation>
    </message>
    <message>
        <source>The sample cannot be removed.</source>
        <translation>L&apos;esempio non si può rimuovere.</translation>
    </message>
    <message>
        <source>Close other windows that have it open, and check the permissions of its folder.</source>
        <translation>Chiudi le altre finestre che lo tengono aperto e controlla i permessi della sua cartella.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprova tra un momento.</translation>
    </message>
    <message>
        <source>A crawl is under way.</source>
        <translation>È in corso una raccolta.</translation>
    </message>
    <message>
        <source>Stop it, then restore again.</source>
        <translation>Fermala, poi ripristina di nuovo.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Ripristinato</translation>
    </message>
    <message>
        <source>Restored; what was there before is kept as %1</source>
        <translation>Ripristinato; ciò che c&apos;era prima è conservato come %1</translation>
    </message>
    <message>
        <source>%1: the language changes when it has ended</source>
        <translation>%1: la lingua cambia quando è finito</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::BackupFields</name>
    <message>
        <source>Make a backup every day</source>
        <translation>Fai un backup ogni giorno</translation>
    </message>
    <message>
        <source>Days of which one is kept</source>
        <translation>Giorni di cui se ne tiene uno</translation>
    </message>
    <message>
        <source>Weeks of which one is kept</source>
        <translation>Settimane di cui se ne tiene uno</translation>
    </message>
    <message>
        <source>Months of which one is kept</source>
        <translation>Mesi di cui se ne tiene uno</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Cartella dei backup</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::BackupsModel</name>
    <message>
        <source>Cannot be used</source>
        <translation>Non si può usare</translation>
    </message>
    <message>
        <source>Checked when made</source>
        <translation>Controllato alla creazione</translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation>Controllato ora</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Danneggiato</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasione</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Copia di</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::BackupsPage</name>
    <message>
        <source>No backups yet</source>
        <translation>Ancora nessun backup</translation>
    </message>
    <message>
        <source>A backup is one file with everything in it, of either engine. One is made every day while this window is open; the settings say how many are kept.</source>
        <translation>Un backup è un solo file che contiene tutto, qualunque sia il motore. Se ne fa uno ogni giorno mentre questa finestra è aperta; le impostazioni dicono quanti se ne tengono.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Fai un backup ora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Backup…</translation>
    </message>
    <message>
        <source>make a backup</source>
        <translation>fa un backup</translation>
    </message>
    <message>
        <source>check this backup</source>
        <translation>controlla questo backup</translation>
    </message>
    <message>
        <source>restore this backup</source>
        <translation>ripristina questo backup</translation>
    </message>
    <message>
        <source>show its file in the folder</source>
        <translation>mostra il suo file nella cartella</translation>
    </message>
    <message>
        <source>move the database elsewhere</source>
        <translation>trasferisce altrove il database</translation>
    </message>
    <message>
        <source>check the database itself</source>
        <translation>controlla il database stesso</translation>
    </message>
    <message>
        <source>Before a migration</source>
        <translation>Prima di una migrazione</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Checked when made</source>
        <translation>Controllato alla creazione</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Fai un backup</translation>
    </message>
    <message>
        <source>Write everything into one file, open that again and compare</source>
        <translation>Scrive tutto in un solo file, lo riapre e confronta</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controlla</translation>
    </message>
    <message>
        <source>Read this backup and compare it with what it should hold</source>
        <translation>Legge questo backup e lo confronta con ciò che deve contenere</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Ripristina…</translation>
    </message>
    <message>
        <source>Put this backup in the place of the present database, which is kept aside</source>
        <translation>Mette questo backup al posto del database attuale, che viene messo da parte</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostra nella cartella</translation>
    </message>
    <message>
        <source>Open the folder of the backups</source>
        <translation>Apre la cartella dei backup</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Trasferisci…</translation>
    </message>
    <message>
        <source>Copy the database to another place, of either engine, compare, and open it there</source>
        <translation>Copia il database in un altro luogo, con qualunque motore, confronta e lo apre lì</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Controlla il database</translation>
    </message>
    <message>
        <source>Read all of the present database once, and look for damage</source>
        <translation>Legge una volta tutto il database attuale e cerca danni</translation>
    </message>
    <message>
        <source>Damaged file…</source>
        <translation>File danneggiato…</translation>
    </message>
    <message>
        <source>Save what can still be read of a damaged SQLite file in a new one</source>
        <translation>Salva in un nuovo file ciò che si può ancora leggere di un file SQLite danneggiato</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Creazione di un backup</translation>
    </message>
    <message>
        <source>Backup made and checked: %1</source>
        <translation>Backup fatto e controllato: %1</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Controllo del backup</translation>
    </message>
    <message>
        <source>This backup is whole: %1</source>
        <translation>Questo backup è integro: %1</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Controllo del database</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Ripristinare questo backup?</translation>
    </message>
    <message>
        <source>Checking the backup and making a database of it</source>
        <translation>Controllo del backup e creazione di un database</translation>
    </message>
    <message>
        <source>Copying and comparing</source>
        <translation>Copia e confronto</translation>
    </message>
    <message>
        <source>%1 are in %2 now, table by table as they are here. It is being opened.</source>
        <translation>Ora %1 sono in %2, tabella per tabella come qui. Si sta aprendo.</translation>
    </message>
    <message>
        <source>Save a damaged file</source>
        <translation>Salva un file danneggiato</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Database SQLite (*.db *.sqlite *.sqlite3);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Reading around the damage</source>
        <translation>Lettura attorno al danno</translation>
    </message>
    <message>
        <source>%1 They are in %2; the damaged file stays as it is.</source>
        <translation>%1 Sono in %2; il file danneggiato resta com&apos;è.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Aprilo</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Fermato; nulla è cambiato.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arresto in corso</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>The sample is thrown away with its window.</source>
        <translation>L&apos;esempio viene buttato via con la sua finestra.</translation>
    </message>
    <message>
        <source>A crawl is under way.</source>
        <translation>È in corso una raccolta.</translation>
    </message>
    <message>
        <source>%1 are in %2 now</source>
        <translation>Ora in %2: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Type the password</source>
        <translation>Scrivi la password</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::BulkModel</name>
    <message>
        <source>stored without an article</source>
        <translation>salvato senza voce</translation>
    </message>
    <message>
        <source>every page rejected</source>
        <translation>ogni pagina rifiutata</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rinviato</translation>
    </message>
    <message>
        <source>stays: no page to accept</source>
        <translation>resta: nessuna pagina da accettare</translation>
    </message>
    <message>
        <source>stays: %1 is below the line</source>
        <translation>resta: %1 è sotto la linea</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Che cosa succederà</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>the page of “%1”, too</source>
        <translation>anche la pagina di “%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CachesPanel</name>
    <message>
        <source>Empty…</source>
        <translation>Svuota…</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CandidateList</name>
    <message>
        <source>film %1 %</source>
        <translation>film %1 %</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>di %1</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
    <message>
        <source>found as “%1”</source>
        <translation>trovata come “%1”</translation>
    </message>
    <message>
        <source>named by an id</source>
        <translation>indicata da un id</translation>
    </message>
    <message>
        <source>Pages that may be this film</source>
        <translation>Pagine che potrebbero essere questo film</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CandidateRow</name>
    <message>
        <source>no description</source>
        <translation>nessuna descrizione</translation>
    </message>
    <message>
        <source>%1 of 100 points</source>
        <translation>%1 punti su 100</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accettata</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 of 100</source>
        <translation>%1: %2, %3, %4 su 100</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CellEdits</name>
    <message>
        <source>“%1” is not in %2. Choose a name from the list, or Add “%1”.</source>
        <translation>“%1” non è in %2. Scegli un nome dall&apos;elenco, o Aggiungi “%1”.</translation>
    </message>
    <message>
        <source>The row was deleted meanwhile; “%1” was not stored.</source>
        <translation>Nel frattempo la riga è stata eliminata; “%1” non è stato salvato.</translation>
    </message>
    <message>
        <source>%1: you typed “%2”, and meanwhile it was emptied elsewhere.</source>
        <translation>%1: hai scritto “%2”, e nel frattempo altrove è stato svuotato.</translation>
    </message>
    <message>
        <source>%1: you typed “%2”, and meanwhile it became “%3” elsewhere.</source>
        <translation>%1: hai scritto “%2”, e nel frattempo altrove è diventato “%3”.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CellsDialog</name>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>What becomes of each cell</source>
        <translation>Che cosa diventa ogni cella</translation>
    </message>
    <message>
        <source>Looking what changes…</source>
        <translation>Ricerca di ciò che cambia…</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tutte %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Cambiate %1</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Rifiutate %1</translation>
    </message>
    <message>
        <source>1 cell changes.</source>
        <translation>1 cella cambia.</translation>
    </message>
    <message>
        <source>%1 cells of one row change.</source>
        <translation>%1 celle di una riga cambiano.</translation>
    </message>
    <message>
        <source>%1 cells in %2 rows change.</source>
        <translation>%1 celle in %2 righe cambiano.</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Non cambia nulla.</translation>
    </message>
    <message>
        <source>1 holds the value already.</source>
        <translation>1 ha già il valore.</translation>
    </message>
    <message>
        <source>%1 hold the value already.</source>
        <translation>%1 hanno già il valore.</translation>
    </message>
    <message>
        <source>1 is refused and stays as it is.</source>
        <translation>1 è rifiutata e resta com&apos;è.</translation>
    </message>
    <message>
        <source>%1 are refused and stay as they are.</source>
        <translation>%1 sono rifiutate e restano come sono.</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Ancora nulla è cambiato.</translation>
    </message>
    <message>
        <source>Change 1 cell</source>
        <translation>Cambia 1 cella</translation>
    </message>
    <message>
        <source>Change %1 cells</source>
        <translation>Cambia %1 celle</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>1 cell changed</source>
        <translation>1 cella cambiata</translation>
    </message>
    <message>
        <source>%1 cells changed</source>
        <translation>%1 celle cambiate</translation>
    </message>
    <message>
        <source>%1 cells were changed. Some were changed elsewhere meanwhile and stay as they are.</source>
        <translation>%1 celle sono state cambiate. Alcune nel frattempo sono state cambiate altrove e restano come sono.</translation>
    </message>
    <message>
        <source>1 cell was changed. Some were changed elsewhere meanwhile and stay as they are.</source>
        <translation>1 cella è stata cambiata. Alcune nel frattempo sono state cambiate altrove e restano come sono.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CellsModel</name>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 (“%2”)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Poi</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ChartView</name>
    <message>
        <source>Chart: %1</source>
        <translation>Grafico: %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ChartsPage</name>
    <message>
        <source>Of all films</source>
        <translation>Di tutti i film</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Grafici</translation>
    </message>
    <message>
        <source>Ch&amp;arts</source>
        <translation>&amp;Grafici</translation>
    </message>
    <message>
        <source>the next bar in this direction</source>
        <translation>la barra successiva in questa direzione</translation>
    </message>
    <message>
        <source>the first bar, the last one</source>
        <translation>la prima barra, l&apos;ultima</translation>
    </message>
    <message>
        <source>the films behind the bar</source>
        <translation>i film dietro la barra</translation>
    </message>
    <message>
        <source>the next chart</source>
        <translation>il grafico successivo</translation>
    </message>
    <message>
        <source>copy the chart as SVG</source>
        <translation>copia il grafico come SVG</translation>
    </message>
    <message>
        <source>copy the chart as PNG</source>
        <translation>copia il grafico come PNG</translation>
    </message>
    <message>
        <source>copy the chart as CSV</source>
        <translation>copia il grafico come CSV</translation>
    </message>
    <message>
        <source>write the chart into a file</source>
        <translation>scrive il grafico in un file</translation>
    </message>
    <message>
        <source>print all charts</source>
        <translation>stampa tutti i grafici</translation>
    </message>
    <message>
        <source>Its films</source>
        <translation>I suoi film</translation>
    </message>
    <message>
        <source>Go to the films behind the marked bar (%1)</source>
        <translation>Va ai film dietro la barra segnata (%1)</translation>
    </message>
    <message>
        <source>Copy SVG</source>
        <translation>Copia SVG</translation>
    </message>
    <message>
        <source>Copy the chart as a drawing that stays sharp</source>
        <translation>Copia il grafico come disegno che resta nitido</translation>
    </message>
    <message>
        <source>Copy PNG</source>
        <translation>Copia PNG</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Copia il grafico come immagine</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>Copia CSV</translation>
    </message>
    <message>
        <source>Copy the figures of the chart as a table</source>
        <translation>Copia le cifre del grafico come tabella</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Write the chart into a file, SVG, PNG, PDF or CSV</source>
        <translation>Scrive il grafico in un file, SVG, PNG, PDF o CSV</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Open all charts as pages, from where they can be printed</source>
        <translation>Apre tutti i grafici come pagine, da dove si possono stampare</translation>
    </message>
    <message>
        <source>Show the charts of all films again</source>
        <translation>Mostra di nuovo i grafici di tutti i film</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Conteggio…</translation>
    </message>
    <message>
        <source>This cannot be counted: %1</source>
        <translation>Non si può contare: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>%1, as filtered in Movies</source>
        <translation>%1, come filtrati in Film</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nulla corrisponde</translation>
    </message>
    <message>
        <source>No film fits the filters that were set in Movies.</source>
        <translation>Nessun film corrisponde ai filtri impostati in Film.</translation>
    </message>
    <message>
        <source>Charts of all films</source>
        <translation>Grafici di tutti i film</translation>
    </message>
    <message>
        <source>No films yet</source>
        <translation>Ancora nessun film</translation>
    </message>
    <message>
        <source>Crawl a provider, a file or pasted titles, and the charts fill themselves.</source>
        <translation>Raccogli da una piattaforma, da un file o da titoli incollati, e i grafici si riempiono da soli.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
    <message>
        <source>“%1” is still being counted</source>
        <translation>“%1” si sta ancora contando</translation>
    </message>
    <message>
        <source>“%1” was copied as SVG</source>
        <translation>“%1” è stato copiato come SVG</translation>
    </message>
    <message>
        <source>“%1” was copied as PNG</source>
        <translation>“%1” è stato copiato come PNG</translation>
    </message>
    <message>
        <source>“%1” was copied as CSV</source>
        <translation>“%1” è stato copiato come CSV</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>Salva “%1”</translation>
    </message>
    <message>
        <source>Drawings (*.svg);;Pictures (*.png);;Pages (*.pdf);;Tables (*.csv)</source>
        <translation>Disegni (*.svg);;Immagini (*.png);;Pagine (*.pdf);;Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>The chart was written to %1</source>
        <translation>Il grafico è stato scritto in %1</translation>
    </message>
    <message>
        <source>The chart cannot be written to %1: %2.</source>
        <translation>Il grafico non si può scrivere in %1: %2.</translation>
    </message>
    <message>
        <source>The charts are still being counted</source>
        <translation>I grafici si stanno ancora contando</translation>
    </message>
    <message>
        <source>The charts cannot be written to %1: %2.</source>
        <translation>I grafici non si possono scrivere in %1: %2.</translation>
    </message>
    <message>
        <source>The charts are pages now, to print them from their viewer: %1</source>
        <translation>Ora i grafici sono pagine, da stampare dal loro visualizzatore: %1</translation>
    </message>
    <message>
        <source>No program opens pages here. The charts are in %1.</source>
        <translation>Qui nessun programma apre le pagine. I grafici sono in %1.</translation>
    </message>
    <message>
        <source>counting “%1”, %2 of %3…</source>
        <translation>conteggio di “%1”, %2 di %3…</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ChecksModel</name>
    <message>
        <source>Fine</source>
        <translation>A posto</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attenzione</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controllo</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trovato</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::Closing</name>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>The window closes by itself as soon as everything is stored.</source>
        <translation>La finestra si chiude da sola appena tutto è salvato.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Chiudi senza</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ColourDialog</name>
    <message>
        <source>Colour %1</source>
        <translation>Colora %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>by value: stronger the greater it is</source>
        <translation>per valore: più intenso quanto più grande</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celle</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Write what to compare with.</source>
        <translation>Scrivi con che cosa confrontare.</translation>
    </message>
    <message>
        <source>Colour the cells</source>
        <translation>Colora le celle</translation>
    </message>
    <message>
        <source>where sources differ</source>
        <translation>dove le fonti differiscono</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>Vai a</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Corrispondenze</translation>
    </message>
    <message>
        <source>film</source>
        <translation>film</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>attore</translation>
    </message>
    <message>
        <source>director</source>
        <translation>regista</translation>
    </message>
    <message>
        <source>writer</source>
        <translation>sceneggiatore</translation>
    </message>
    <message>
        <source>Go to a table, a film, a person or a command</source>
        <translation>Vai a una tabella, a un film, a una persona o a un comando</translation>
    </message>
    <message>
        <source>No page, film, person or command has this name</source>
        <translation>Nessuna pagina, film, persona o comando ha questo nome</translation>
    </message>
    <message>
        <source>%1, number %2</source>
        <translation>%1, numero %2</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ConnectionForm</name>
    <message>
        <source>Red</source>
        <translation>Rosso</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Arancione</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Nessun colore</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>File SQLite</translation>
    </message>
    <message>
        <source>Postgres server</source>
        <translation>Server Postgres</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>Nome della connessione</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Shown in the list and at the bottom of the window</source>
        <translation>Mostrato nell&apos;elenco e in fondo alla finestra</translation>
    </message>
    <message>
        <source>A file of Movie DB, or a new one</source>
        <translation>Un file di Movie DB, o uno nuovo</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Databases (*.db *.sqlite)</source>
        <translation>Database (*.db *.sqlite)</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Scegli prima un file.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ConnectionListModel</name>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in uso</translation>
    </message>
    <message>
        <source>not complete</source>
        <translation>incompleta</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>non ancora creato</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message>
        <source>Invented films, no network</source>
        <translation>Film inventati, senza rete</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ConnectionPage</name>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Passa</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Dimentica</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrazioni</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>&amp;Database…</source>
        <translation>&amp;Database…</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>open the chosen database</source>
        <translation>apre il database scelto</translation>
    </message>
    <message>
        <source>look at it, without leaving anything behind</source>
        <translation>lo guarda, senza lasciarvi nulla</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>name another database</source>
        <translation>dà un nome a un altro database</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message>
        <source>forget the chosen one</source>
        <translation>dimentica quello scelto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Another connection that begins like this one</source>
        <translation>Un&apos;altra connessione che comincia come questa</translation>
    </message>
    <message>
        <source>Looks, and leaves nothing behind (F5)</source>
        <translation>Guarda, e non lascia nulla (F5)</translation>
    </message>
    <message>
        <source>Opens this database; pending migrations are applied (Enter)</source>
        <translation>Apre questo database; le migrazioni in sospeso vengono applicate (Invio)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>It is in use: switch to another database first</source>
        <translation>È in uso: passa prima a un altro database</translation>
    </message>
    <message>
        <source>Removes the invented films with their database</source>
        <translation>Rimuove i film inventati con il loro database</translation>
    </message>
    <message>
        <source>Takes it off the list, with its password; the films stay</source>
        <translation>Lo toglie dall&apos;elenco, con la sua password; i film restano</translation>
    </message>
    <message>
        <source>It is in use</source>
        <translation>È in uso</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nuova connessione</translation>
    </message>
    <message>
        <source>“%1” is off the list; its films are where they were.</source>
        <translation>“%1” è fuori dall&apos;elenco; i suoi film sono dov&apos;erano.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rimettilo</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Rimozione…</translation>
    </message>
    <message>
        <source>The sample is gone; it can be made again.</source>
        <translation>L&apos;esempio non c&apos;è più; si può creare di nuovo.</translation>
    </message>
    <message>
        <source>All films of the sample go, with what you did to them.</source>
        <translation>Tutti i film dell&apos;esempio vanno via, con ciò che vi hai fatto.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connessione…</translation>
    </message>
    <message>
        <source>A crawl is running. Stop it first; it can be resumed.</source>
        <translation>È in corso una raccolta. Fermala prima; si può riprendere.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Apertura…</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In uso: %1</translation>
    </message>
    <message>
        <source>The migrations cannot be shown: %1</source>
        <translation>Le migrazioni non si possono mostrare: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>In place of the databases, for which there is no room beside them</source>
        <translation>Al posto dei database, per i quali accanto non c&apos;è spazio</translation>
    </message>
    <message>
        <source>%1 Type it above.</source>
        <translation>%1 Scrivila qui sopra.</translation>
    </message>
    <message>
        <source>“%1” has the address %2 now; it was not looked at.</source>
        <translation>“%1” ha ora l&apos;indirizzo %2, che non è stato provato.</translation>
    </message>
    <message>
        <source>Put the old one back</source>
        <translation>Rimetti quello di prima</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlLimits</name>
    <message>
        <source>Ask for everything anew</source>
        <translation>Chiedi tutto di nuovo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Al massimo</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>titoli</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>richieste</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>Score from which a page is accepted</source>
        <translation>Punteggio da cui una pagina viene accettata</translation>
    </message>
    <message>
        <source>Pages at or above this score are accepted; below it you are asked</source>
        <translation>Le pagine da questo punteggio in su vengono accettate; sotto si chiede a te</translation>
    </message>
    <message>
        <source>Accept from</source>
        <translation>Accetta da</translation>
    </message>
    <message>
        <source>Also for what was read before and has not changed</source>
        <translation>Anche per ciò che è già stato letto e non è cambiato</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>illimitati</translation>
    </message>
    <message>
        <source>At most this many %1</source>
        <translation>Al massimo tanti %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlNotes</name>
    <message>
        <source>Notes on this crawl</source>
        <translation>Note su questa raccolta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 note</translation>
    </message>
    <message>
        <source>Hide the notes</source>
        <translation>Nascondi le note</translation>
    </message>
    <message>
        <source>Show rows that were left out, and what sources said</source>
        <translation>Mostra le righe tralasciate, e che cosa hanno detto le fonti</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlNotice</name>
    <message>
        <source>Crawl stopped</source>
        <translation>Raccolta fermata</translation>
    </message>
    <message>
        <source>Crawl ended, 1 title failed</source>
        <translation>Raccolta terminata, 1 titolo non riuscito</translation>
    </message>
    <message>
        <source>Crawl ended, %1 titles failed</source>
        <translation>Raccolta terminata, %1 titoli non riusciti</translation>
    </message>
    <message>
        <source>Crawl finished: 1 film stored</source>
        <translation>Raccolta completata: 1 film salvato</translation>
    </message>
    <message>
        <source>Crawl finished: %1 films stored</source>
        <translation>Raccolta completata: %1 film salvati</translation>
    </message>
    <message>
        <source>%1 of %2 titles matched</source>
        <translation>%1 di %2 titoli abbinati</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlPage</name>
    <message>
        <source>Crawl</source>
        <translation>Raccolta</translation>
    </message>
    <message>
        <source>&amp;Crawl</source>
        <translation>&amp;Raccolta</translation>
    </message>
    <message>
        <source>Past crawls</source>
        <translation>Raccolte passate</translation>
    </message>
    <message>
        <source>What was crawled before, and how its titles ended (Ctrl+Shift+C)</source>
        <translation>Che cosa è stato raccolto prima, e com&apos;è finita per i titoli (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>No crawl yet</source>
        <translation>Ancora nessuna raccolta</translation>
    </message>
    <message>
        <source>Choose where the titles come from and press Start, or see the whole job in a minute with invented films and no network.</source>
        <translation>Scegli da dove vengono i titoli e premi Avvia, oppure guarda tutto il lavoro in un minuto con film inventati e senza rete.</translation>
    </message>
    <message>
        <source>Try the sample gallery</source>
        <translation>Prova il catalogo di esempio</translation>
    </message>
    <message>
        <source>Filter titles</source>
        <translation>Filtra i titoli</translation>
    </message>
    <message>
        <source>Show only titles or pages that contain these words (Ctrl+F)</source>
        <translation>Mostra solo i titoli o le pagine che contengono queste parole (Ctrl+F)</translation>
    </message>
    <message>
        <source>Asks again for the titles that failed, for nothing else</source>
        <translation>Chiede di nuovo per i titoli non riusciti, per nient&apos;altro</translation>
    </message>
    <message>
        <source>Sample gallery</source>
        <translation>Catalogo di esempio</translation>
    </message>
    <message>
        <source>Crawl finished: %1 stored</source>
        <translation>Raccolta completata: %1 salvati</translation>
    </message>
    <message>
        <source>Retry 1 failed title</source>
        <translation>Riprova 1 titolo non riuscito</translation>
    </message>
    <message>
        <source>Retry %1 failed titles</source>
        <translation>Riprova %1 titoli non riusciti</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlRunPanel</name>
    <message>
        <source>running</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>in pausa</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>si sta fermando</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>completata</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Show the films</source>
        <translation>Mostra i film</translation>
    </message>
    <message>
        <source>New crawl</source>
        <translation>Nuova raccolta</translation>
    </message>
    <message>
        <source>Ends the crawl; what is stored stays, the rest can be resumed later</source>
        <translation>Termina la raccolta; ciò che è salvato resta, il resto si può riprendere più tardi</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 al minuto</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
    <message>
        <source>request</source>
        <translation>richiesta</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>richieste</translation>
    </message>
    <message>
        <source>kept answer used</source>
        <translation>risposta conservata usata</translation>
    </message>
    <message>
        <source>kept answers used</source>
        <translation>risposte conservate usate</translation>
    </message>
    <message>
        <source>%1 changed at their source</source>
        <translation>%1 cambiati alla fonte</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programma</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>programmi</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on with the crawl</source>
        <translation>Continua la raccolta</translation>
    </message>
    <message>
        <source>Send nothing more until resumed; answers under way are kept</source>
        <translation>Non manda altro finché non si riprende; le risposte in arrivo sono conservate</translation>
    </message>
    <message>
        <source>film stored</source>
        <translation>film salvato</translation>
    </message>
    <message>
        <source>films stored</source>
        <translation>film salvati</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 invariati</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>fermata</translation>
    </message>
    <message>
        <source>The crawl stopped: %1 So far: %2 It can be resumed.</source>
        <translation>La raccolta si è fermata: %1 Finora: %2 Si può riprendere.</translation>
    </message>
    <message>
        <source>You stopped it. %1 It can be resumed.</source>
        <translation>L&apos;hai fermata tu. %1 Si può riprendere.</translation>
    </message>
    <message>
        <source>A limit was reached. %1</source>
        <translation>È stato raggiunto un limite. %1</translation>
    </message>
    <message>
        <source>Show what failed</source>
        <translation>Mostra che cosa non è riuscito</translation>
    </message>
    <message>
        <source>The limit of %1 was reached. %2</source>
        <translation>È stato raggiunto il limite di %1. %2</translation>
    </message>
    <message>
        <source>Review 1 title</source>
        <translation>Rivedi 1 titolo</translation>
    </message>
    <message>
        <source>Review %1 titles</source>
        <translation>Rivedi %1 titoli</translation>
    </message>
    <message>
        <source>The crawl stopped: %1 So far: %2 Past crawls can continue it later.</source>
        <translation>La raccolta si è fermata: %1 Finora: %2 Da Raccolte passate si può continuare più tardi.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::CrawlSetup</name>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Piattaforma</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Indirizzo o file</translation>
    </message>
    <message>
        <source>Paste titles</source>
        <translation>Incolla titoli</translation>
    </message>
    <message>
        <source>Gallery address or file</source>
        <translation>Indirizzo del catalogo o file</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Apri file…</translation>
    </message>
    <message>
        <source>A saved gallery page (.html), a movie list (.jsonl) or a table (.csv)</source>
        <translation>Una pagina di catalogo salvata (.html), un elenco di film (.jsonl) o una tabella (.csv)</translation>
    </message>
    <message>
        <source>One title a line, with its year if you know it:
Twister (1996)
Network</source>
        <translation>Un titolo per riga, con l&apos;anno se lo sai:
Twister (1996)
Quinto potere</translation>
    </message>
    <message>
        <source>Titles, one a line</source>
        <translation>Titoli, uno per riga</translation>
    </message>
    <message>
        <source>Open a list of titles</source>
        <translation>Apri un elenco di titoli</translation>
    </message>
    <message>
        <source>Lists and saved galleries (*.jsonl *.csv *.html *.htm *.txt)</source>
        <translation>Elenchi e cataloghi salvati (*.jsonl *.csv *.html *.htm *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 è disattivata</translation>
    </message>
    <message>
        <source>Your contact address comes first</source>
        <translation>Prima viene il tuo indirizzo di contatto</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lettura…</translation>
    </message>
    <message>
        <source>Working out what it takes</source>
        <translation>Calcolo di ciò che serve</translation>
    </message>
    <message>
        <source>%1 is off. %2</source>
        <translation>%1 è disattivata. %2</translation>
    </message>
    <message>
        <source>Read and turn on</source>
        <translation>Leggi e attiva</translation>
    </message>
    <message>
        <source>Wikipedia asks programs for a contact address. Give yours once, then crawls can start.</source>
        <translation>Wikipedia chiede ai programmi un indirizzo di contatto. Dai il tuo una volta, poi le raccolte possono partire.</translation>
    </message>
    <message>
        <source>Set the address</source>
        <translation>Imposta l&apos;indirizzo</translation>
    </message>
    <message>
        <source>Start the crawl</source>
        <translation>Avvia la raccolta</translation>
    </message>
    <message>
        <source>Choose what to crawl first</source>
        <translation>Scegli prima che cosa raccogliere</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DesktopNotice</name>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DetailActs</name>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>IMDb 7.5</source>
        <translation>IMDb 7,5</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” non è un numero.</translation>
    </message>
    <message>
        <source>Write who rates and the score, like “IMDb 7.5”.</source>
        <translation>Scrivi chi valuta e il voto, come “IMDb 7,5”.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DetailDelegate</name>
    <message>
        <source>your word</source>
        <translation>la tua parola</translation>
    </message>
    <message>
        <source>your title</source>
        <translation>il tuo titolo</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DetailEdits</name>
    <message>
        <source>This was deleted meanwhile; nothing was stored.</source>
        <translation>Nel frattempo è stato eliminato; nulla è stato salvato.</translation>
    </message>
    <message>
        <source>another choice</source>
        <translation>un&apos;altra scelta</translation>
    </message>
    <message>
        <source>%1: you want “%2”, and meanwhile it was emptied elsewhere.</source>
        <translation>%1: vuoi “%2”, e nel frattempo altrove è stato svuotato.</translation>
    </message>
    <message>
        <source>%1: you want “%2”, and meanwhile it became “%3” elsewhere.</source>
        <translation>%1: vuoi “%2”, e nel frattempo altrove è diventato “%3”.</translation>
    </message>
    <message>
        <source>This film was deleted meanwhile; nothing was stored.</source>
        <translation>Nel frattempo questo film è stato eliminato; nulla è stato salvato.</translation>
    </message>
    <message>
        <source>%1 You want %2.</source>
        <translation>%1 Tu vuoi %2.</translation>
    </message>
    <message>
        <source>Nobody is called “%1” yet. Choose Add “%1” in the list.</source>
        <translation>Nessuno si chiama ancora “%1”. Scegli Aggiungi “%1” nell’elenco.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni il mio</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendi il loro</translation>
    </message>
    <message>
        <source>Select a row to see everything about it.</source>
        <translation>Seleziona una riga per vedere tutto ciò che la riguarda.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Indietro (Alt+Sinistra)</translation>
    </message>
    <message>
        <source>edit the value, the entry, the role</source>
        <translation>modifica il valore, la voce dell&apos;elenco, il ruolo</translation>
    </message>
    <message>
        <source>add to the list</source>
        <translation>aggiunge all&apos;elenco</translation>
    </message>
    <message>
        <source>remove the entry, empty the field</source>
        <translation>toglie la voce dall&apos;elenco, svuota il campo</translation>
    </message>
    <message>
        <source>move the entry; Alt+Down</source>
        <translation>sposta la voce; Alt+Giù</translation>
    </message>
    <message>
        <source>use the claim; edit</source>
        <translation>usa l&apos;affermazione; modifica</translation>
    </message>
    <message>
        <source>go where the name leads</source>
        <translation>va dove porta il nome</translation>
    </message>
    <message>
        <source>back</source>
        <translation>indietro</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Torna a %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisione %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Da dove viene</translation>
    </message>
    <message>
        <source>No source is stored for this film.</source>
        <translation>Per questo film non è salvata alcuna fonte.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altri %1</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Interpreti</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>%1 votes</source>
        <translation>%1 voti</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fatti</translation>
    </message>
    <message>
        <source>%1 empty fields</source>
        <translation>%1 campi vuoti</translation>
    </message>
    <message>
        <source>Where to watch</source>
        <translation>Dove vederlo</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>abbonamento</translation>
    </message>
    <message>
        <source>rent</source>
        <translation>noleggio</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>acquisto</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratis</translation>
    </message>
    <message>
        <source>free with adverts</source>
        <translation>gratis con pubblicità</translation>
    </message>
    <message>
        <source>cinema</source>
        <translation>cinema</translation>
    </message>
    <message>
        <source>Directed by</source>
        <translation>Regia di</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Scritto da</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Prodotto da</translation>
    </message>
    <message>
        <source>Distributed by</source>
        <translation>Distribuito da</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Generi</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Paesi</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lingue</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Chiudi i dettagli</translation>
    </message>
    <message>
        <source>Close the details (Ctrl+D)</source>
        <translation>Chiudi i dettagli (Ctrl+D)</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>1 empty field</source>
        <translation>1 campo vuoto</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DetailView</name>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostra %1</translation>
    </message>
    <message>
        <source>Open in the table</source>
        <translation>Apri nella tabella</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Unisci con…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Dividi…</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Apri nel browser</translation>
    </message>
    <message>
        <source>Edit the role</source>
        <translation>Modifica il ruolo</translation>
    </message>
    <message>
        <source>Edit the score</source>
        <translation>Modifica il voto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Edit the votes</source>
        <translation>Modifica il numero di voti</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Sostituisci…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Aggiungi…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Svuota il campo</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usa questo</translation>
    </message>
    <message>
        <source>Give this list back to the sources</source>
        <translation>Restituisci questo elenco alle fonti</translation>
    </message>
    <message>
        <source>Give this field back to the sources</source>
        <translation>Restituisci questo campo alle fonti</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Da dove viene?</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DiagramView</name>
    <message>
        <source>Diagram of the tables</source>
        <translation>Diagramma delle tabelle</translation>
    </message>
    <message>
        <source>Diagram of the tables: %1 is chosen</source>
        <translation>Diagramma delle tabelle: è scelta %1</translation>
    </message>
    <message>
        <source>Refers to %1</source>
        <translation>Rimanda a %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DisagreementsModel</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Che cosa dicono le fonti</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>Quanto distano</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::DisagreementsPage</name>
    <message>
        <source>Dismiss</source>
        <translation>Metti da parte</translation>
    </message>
    <message>
        <source>Open the film</source>
        <translation>Apri il film</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Disaccordi</translation>
    </message>
    <message>
        <source>&amp;Disagreements</source>
        <translation>&amp;Disaccordi</translation>
    </message>
    <message>
        <source>this film says what this source says</source>
        <translation>questo film dice ciò che dice questa fonte</translation>
    </message>
    <message>
        <source>wherever these sources differ, this one counts</source>
        <translation>ovunque queste fonti differiscano, vale questa</translation>
    </message>
    <message>
        <source>dismiss, until a source says something else</source>
        <translation>mette da parte, finché una fonte non dice altro</translation>
    </message>
    <message>
        <source>open the film</source>
        <translation>apre il film</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Ogni campo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Put this aside until a source says something else</source>
        <translation>Mette da parte, finché una fonte non dice altro</translation>
    </message>
    <message>
        <source>Go to the film in its table (%1)</source>
        <translation>Va al film nella sua tabella (%1)</translation>
    </message>
    <message>
        <source>Nothing left here</source>
        <translation>Qui non resta nulla</translation>
    </message>
    <message>
        <source>The sources agree on this field, or you have decided.</source>
        <translation>Le fonti concordano su questo campo, oppure hai deciso tu.</translation>
    </message>
    <message>
        <source>Show every field</source>
        <translation>Mostra ogni campo</translation>
    </message>
    <message>
        <source>The sources agree</source>
        <translation>Le fonti concordano</translation>
    </message>
    <message>
        <source>Where two sources say something else of the same film, it stands here.</source>
        <translation>Dove due fonti dicono cose diverse dello stesso film, sta qui.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
    <message>
        <source>%1: %2 as %3 says</source>
        <translation>%1: %2 come dice %3</translation>
    </message>
    <message>
        <source>%1: where %2 and %3 differ, %2 counts.</source>
        <translation>%1: dove %2 e %3 differiscono, vale %2.</translation>
    </message>
    <message>
        <source>Would change 1 film.</source>
        <translation>Cambierebbe 1 film.</translation>
    </message>
    <message>
        <source>Would change %1 films.</source>
        <translation>Cambierebbe %1 film.</translation>
    </message>
    <message>
        <source>Make this a rule</source>
        <translation>Fanne una regola</translation>
    </message>
    <message>
        <source>%1: %2 put aside</source>
        <translation>%1: %2 messo da parte</translation>
    </message>
    <message>
        <source>Only films of the export</source>
        <translation>Solo i film dell&apos;esportazione</translation>
    </message>
    <message>
        <source>Show the disagreements of all films again</source>
        <translation>Mostra di nuovo i disaccordi di tutti i film</translation>
    </message>
    <message>
        <source>The sources agree on these films, or you have decided.</source>
        <translation>Le fonti concordano su questi film, oppure hai deciso tu.</translation>
    </message>
    <message>
        <source>Show all films</source>
        <translation>Mostra tutti i film</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ExportDialog</name>
    <message>
        <source>Only what may be passed on</source>
        <translation>Solo ciò che si può diffondere</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri la cartella</translation>
    </message>
    <message>
        <source>Make a passport</source>
        <translation>Fai un passaporto</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Esporta %1</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Righe scritte</translation>
    </message>
    <message>
        <source>What is in the file, from where, how sure, and under which licence: a signed JSON and two pages of PDF beside it</source>
        <translation>Che cosa c&apos;è nel file, da dove, quanto è sicuro e con quale licenza: un JSON firmato e due pagine di PDF accanto</translation>
    </message>
    <message>
        <source>Without values whose source has no open licence; films whose title is one of them are left out</source>
        <translation>Senza i valori la cui fonte non ha una licenza aperta; i film il cui titolo è uno di questi sono tralasciati</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Scegli prima un file.</translation>
    </message>
    <message>
        <source>Reading the first rows …</source>
        <translation>Lettura delle prime righe …</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annulla l&apos;esportazione</translation>
    </message>
    <message>
        <source>%1 of %2 rows · %3 a second · %4 left</source>
        <translation>%1 di %2 righe · %3 al secondo · ancora %4</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Annullato; nessun file è stato scritto.</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>Pages that open from their folder: a wall of the films, search, filters, a page for each film and each person</source>
        <translation>Pagine che si aprono dalla loro cartella: una parete con i film, ricerca, filtri, una pagina per ogni film e ogni persona</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Scegli prima una cartella.</translation>
    </message>
    <message>
        <source>%1 of %2 films · %3 a second · %4 left</source>
        <translation>%1 di %2 film · %3 al secondo · ancora %4</translation>
    </message>
    <message>
        <source>Cancelled; the folder is what it was.</source>
        <translation>Annullato; la cartella è quella di prima.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Close this and show them</source>
        <translation>Chiude questo e li mostra</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>The format of this preset is not offered here.</source>
        <translation>Il formato di questa preimpostazione qui non è offerto.</translation>
    </message>
    <message>
        <source>The file is being read for its passport …</source>
        <translation>Il file viene letto per il suo passaporto …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Cancel the passport</source>
        <translation>Annulla il passaporto</translation>
    </message>
    <message>
        <source>Cancelled; no passport was written.</source>
        <translation>Annullato; nessun passaporto è stato scritto.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 riga</translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <translation>%1, %2, in %3</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ExportPlace</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Scegli</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Folder of the site</source>
        <translation>Cartella del sito</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Esporta in</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sostituisci</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>“%1” esiste già. Sostituire?</translation>
    </message>
    <message>
        <source>It is the folder of a site in %1. What it holds is lost once the new site is whole.</source>
        <translation>È la cartella di un sito in %1. Ciò che contiene va perso quando il nuovo sito è completo.</translation>
    </message>
    <message>
        <source>It is a file in %1. What it holds is lost once the new one is whole.</source>
        <translation>È un file in %1. Ciò che contiene va perso quando il nuovo è completo.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::FacetPane</name>
    <message>
        <source>Search values</source>
        <translation>Cerca valori</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtra per</translation>
    </message>
    <message>
        <source>Space keeps only rows with the value, X leaves them out</source>
        <translation>Spazio tiene solo le righe con il valore, X le tralascia</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancante</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>Non contati: %1</translation>
    </message>
    <message>
        <source>More: search for them</source>
        <translation>Altri: cercali</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>non %1</translation>
    </message>
    <message>
        <source>Only rows with this value</source>
        <translation>Solo le righe con questo valore</translation>
    </message>
    <message>
        <source>Only rows without this value</source>
        <translation>Solo le righe senza questo valore</translation>
    </message>
    <message>
        <source>Rows with and without it</source>
        <translation>Righe con e senza</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::FactFetch</name>
    <message>
        <source>its facts could not be read</source>
        <translation>non è stato possibile leggerne i fatti</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::FilterBar</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 e altri %2</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Pulisci</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Aggiungi un filtro</translation>
    </message>
    <message>
        <source>Keep only the rows where a column has some value</source>
        <translation>Tiene solo le righe in cui una colonna ha un certo valore</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Togli tutti i filtri</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>Nuovo filtro</translation>
    </message>
    <message>
        <source>Change the filter</source>
        <translation>Cambia il filtro</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Aggiungi filtro</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>Cambia filtro</translation>
    </message>
    <message>
        <source>Write what to compare with.</source>
        <translation>Scrivi con che cosa confrontare.</translation>
    </message>
    <message>
        <source>Change this filter</source>
        <translation>Cambia questo filtro</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Togli il filtro %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Togli questo filtro</translation>
    </message>
    <message>
        <source>1996 or %1</source>
        <translation>1996 o %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>Benvenuto</translation>
    </message>
    <message>
        <source>Build your own film database</source>
        <translation>Costruisci il tuo database di film</translation>
    </message>
    <message>
        <source>Pick a provider or paste some titles; facts come from %1, and every value says where it is from.</source>
        <translation>Scegli una piattaforma o incolla qualche titolo; i fatti vengono da %1, e ogni valore dice da dove viene.</translation>
    </message>
    <message>
        <source>Save and start</source>
        <translation>Salva e comincia</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Prova l&apos;esempio</translation>
    </message>
    <message>
        <source>Crawls a gallery of invented films without any network</source>
        <translation>Raccoglie un catalogo di film inventati senza alcuna rete</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>You are asked again before the first request</source>
        <translation>Ti viene chiesto di nuovo prima della prima richiesta</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::FreshnessFields</name>
    <message>
        <source>Pages are checked for changes after</source>
        <translation>Si controlla se le pagine sono cambiate dopo</translation>
    </message>
    <message>
        <source>asked anew each time</source>
        <translation>chiesto ogni volta</translation>
    </message>
    <message>
        <source>Offers and details are read again after</source>
        <translation>Offerte e dettagli si rileggono dopo</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>ogni volta</translation>
    </message>
    <message>
        <source>Searches are made again after</source>
        <translation>Le ricerche si rifanno dopo</translation>
    </message>
    <message>
        <source>People and companies are read again after</source>
        <translation>Persone e società si rileggono dopo</translation>
    </message>
    <message>
        <source>Details and items of unchanged titles are read again after</source>
        <translation>Dettagli ed elementi dei titoli invariati si rileggono dopo</translation>
    </message>
    <message>
        <source>no later than others</source>
        <translation>non più tardi degli altri</translation>
    </message>
    <message>
        <source>A change of a known article is believed after</source>
        <translation>A una modifica di una voce nota si crede dopo</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>subito</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> ore</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::GalleryPanel</name>
    <message>
        <source>Original title %1</source>
        <translation>Titolo originale %1</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Di %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>year not known</source>
        <translation>anno sconosciuto</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::HistoryCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 passaggi</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rifatto: %1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Show in the history</source>
        <translation>Mostra nella cronologia</translation>
    </message>
    <message>
        <source>A crawl is running. Stop it before a crawl is taken back.</source>
        <translation>È in corso una raccolta. Fermala prima di annullare una raccolta.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::HistoryFilter</name>
    <message>
        <source>Search the history</source>
        <translation>Cerca nella cronologia</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Ogni tipo</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Tutto il tempo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ultimi 7 giorni</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::HistoryMover</name>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Non c&apos;è nulla da ripetere.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Non c&apos;è nulla da annullare.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annulla il passaggio</translation>
    </message>
    <message>
        <source>Take back “%1”?</source>
        <translation>Annullare “%1”?</translation>
    </message>
    <message>
        <source>Take back “%1” and everything after it, %2 steps?</source>
        <translation>Annullare “%1” e tutto ciò che segue, %2 passaggi?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lascia com&apos;è</translation>
    </message>
    <message>
        <source>It can be done again afterwards.</source>
        <translation>Dopo si può ripetere.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Cronologia</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Cro&amp;nologia</translation>
    </message>
    <message>
        <source>take this step back</source>
        <translation>annulla questo passaggio</translation>
    </message>
    <message>
        <source>take back everything up to this step</source>
        <translation>annulla tutto fino a questo passaggio</translation>
    </message>
    <message>
        <source>do this step again</source>
        <translation>ripete questo passaggio</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>Annulla questo passaggio</translation>
    </message>
    <message>
        <source>Take this step back alone; when later steps depend on it, they are named</source>
        <translation>Annulla soltanto questo passaggio; se passaggi successivi ne dipendono, vengono nominati</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>Undo up to here</source>
        <translation>Annulla fino a qui</translation>
    </message>
    <message>
        <source>Take this step back and everything after it</source>
        <translation>Annulla questo passaggio e tutto ciò che segue</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Shift+U</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Do this step again</source>
        <translation>Ripeti questo passaggio</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passaggi</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nulla corrisponde</translation>
    </message>
    <message>
        <source>No step of the history has what you search for.</source>
        <translation>Nessun passaggio della cronologia contiene ciò che cerchi.</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Mostra tutti i passaggi</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Non è ancora stato fatto nulla</translation>
    </message>
    <message>
        <source>Whatever is crawled, decided or edited stands here, and can be taken back.</source>
        <translation>Tutto ciò che viene raccolto, deciso o modificato sta qui, e si può annullare.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::IdentityDialogs</name>
    <message>
        <source>Only people, companies and words are merged and split</source>
        <translation>Si uniscono e si dividono solo persone, società e parole</translation>
    </message>
    <message>
        <source>The row is no longer there</source>
        <translation>La riga non c&apos;è più</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::IdentityPlanView</name>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Va via</translation>
    </message>
    <message>
        <source>What will move</source>
        <translation>Che cosa si sposterà</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1, come %2</translation>
    </message>
    <message>
        <source>%1 (you typed it)</source>
        <translation>%1 (l&apos;hai scritto tu)</translation>
    </message>
    <message>
        <source>Of “%1”. Space takes the other value.</source>
        <translation>Di “%1”. Spazio prende l&apos;altro valore.</translation>
    </message>
    <message>
        <source>Both have a value</source>
        <translation>Entrambi hanno un valore</translation>
    </message>
    <message>
        <source>Films that will name “%1”</source>
        <translation>Film che nomineranno “%1”</translation>
    </message>
    <message>
        <source>Films that named both: one entry is left</source>
        <translation>Film che nominavano entrambi: resta una sola indicazione</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Si aggiunge</translation>
    </message>
    <message>
        <source>Claims that move</source>
        <translation>Affermazioni che si spostano</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importa %1</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Che cosa fa l&apos;importazione</translation>
    </message>
    <message>
        <source>What is stored differently (what you said yourself stays in any case):</source>
        <translation>Ciò che è salvato in modo diverso (ciò che hai detto tu resta in ogni caso):</translation>
    </message>
    <message>
        <source>stays shown; what the file says is kept beside it</source>
        <translation>resta mostrato; ciò che dice il file è conservato accanto</translation>
    </message>
    <message>
        <source>becomes what the file says, as your word</source>
        <translation>diventa ciò che dice il file, come la tua parola</translation>
    </message>
    <message>
        <source>Reading the file, and looking what of it is stored…</source>
        <translation>Lettura del file, e ricerca di ciò che ne è già salvato…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
    <message>
        <source>%1 films so far…</source>
        <translation>%1 film finora…</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Tutti %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nuovi %1</translation>
    </message>
    <message>
        <source>Something new %1</source>
        <translation>Con novità %1</translation>
    </message>
    <message>
        <source>Stored differently %1</source>
        <translation>Salvati diversi %1</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Rifiutati %1</translation>
    </message>
    <message>
        <source>%1 films in the file; %2 of them are stored as it says. Nothing is changed yet.</source>
        <translation>%1 film nel file; %2 sono salvati come dice. Ancora nulla è cambiato.</translation>
    </message>
    <message>
        <source>The database holds no films: they keep their numbers.</source>
        <translation>Il database non contiene film: mantengono i loro numeri.</translation>
    </message>
    <message>
        <source>Import %1 films</source>
        <translation>Importa %1 film</translation>
    </message>
    <message>
        <source>%1 new, %2 changed</source>
        <translation>%1 nuovi, %2 cambiati</translation>
    </message>
    <message>
        <source>The file &amp;holds</source>
        <translation>Il file c&amp;ontiene</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Che cosa contiene il file</translation>
    </message>
    <message>
        <source>Rows of…</source>
        <translation>Righe di…</translation>
    </message>
    <message>
        <source>%1 rows so far…</source>
        <translation>%1 righe finora…</translation>
    </message>
    <message>
        <source>%1 rows in the file; %2 of them are stored as it says. Nothing is changed yet.</source>
        <translation>%1 righe nel file; %2 sono già salvate come dice. Nulla è ancora cambiato.</translation>
    </message>
    <message>
        <source>The table is empty: they keep their numbers.</source>
        <translation>La tabella è vuota: mantengono i loro numeri.</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importa %1 righe</translation>
    </message>
    <message>
        <source>Import 1 film</source>
        <translation>Importa 1 film</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>Importa 1 riga</translation>
    </message>
    <message>
        <source>There is no film in the file.</source>
        <translation>Nel file non c’è alcun film.</translation>
    </message>
    <message>
        <source>There is no row in the file.</source>
        <translation>Nel file non c’è alcuna riga.</translation>
    </message>
    <message>
        <source>The film in the file is stored as it says: there is nothing to import.</source>
        <translation>Il film del file è già salvato così: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>The row in the file is stored as it says: there is nothing to import.</source>
        <translation>La riga del file è già salvata così: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>All %1 films in the file are stored as it says: there is nothing to import.</source>
        <translation>Tutti i %1 film del file sono già salvati così: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>All %1 rows in the file are stored as it says: there is nothing to import.</source>
        <translation>Tutte le %1 righe del file sono già salvate così: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>1 film in the file. Nothing is changed yet.</source>
        <translation>1 film nel file. Non è ancora cambiato nulla.</translation>
    </message>
    <message>
        <source>1 row in the file. Nothing is changed yet.</source>
        <translation>1 riga nel file. Non è ancora cambiato nulla.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>1 new film</source>
        <translation>1 film nuovo</translation>
    </message>
    <message>
        <source>1 new row</source>
        <translation>1 riga nuova</translation>
    </message>
    <message>
        <source>%1 new films</source>
        <translation>%1 film nuovi</translation>
    </message>
    <message>
        <source>%1 new rows</source>
        <translation>%1 righe nuove</translation>
    </message>
    <message>
        <source>Imported %1: %2, %3 with something new. Undo takes it back.</source>
        <translation>Importato %1: %2, %3 con qualcosa di nuovo. Annulla lo ritira.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ImportModel</name>
    <message>
        <source>New film</source>
        <translation>Film nuovo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>%1 (your word)</source>
        <translation>%1 (la tua parola)</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Nel file</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Salvato</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>Il file dice</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Riga nuova</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>riga %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Rifiutato: %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::LikeRowsModel</name>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Questo</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Forse</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::LikeRowsPage</name>
    <message>
        <source>Merge…</source>
        <translation>Unisci…</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Non sono lo stesso</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Near duplicates</source>
        <translation>Quasi doppioni</translation>
    </message>
    <message>
        <source>&amp;Near duplicates</source>
        <translation>&amp;Quasi doppioni</translation>
    </message>
    <message>
        <source>merge the two, after a look at what moves</source>
        <translation>unisce i due, dopo uno sguardo a ciò che si sposta</translation>
    </message>
    <message>
        <source>they are not the same</source>
        <translation>non sono lo stesso</translation>
    </message>
    <message>
        <source>open the first one</source>
        <translation>apre il primo</translation>
    </message>
    <message>
        <source>Merge the two, after a look at what moves</source>
        <translation>Unisce i due, dopo uno sguardo a ciò che si sposta</translation>
    </message>
    <message>
        <source>These are not the same: do not offer them again</source>
        <translation>Questi non sono lo stesso: non li propone più</translation>
    </message>
    <message>
        <source>Go to the first one in its table (%1)</source>
        <translation>Va al primo nella sua tabella (%1)</translation>
    </message>
    <message>
        <source>Nobody stands here twice</source>
        <translation>Nessuno sta qui due volte</translation>
    </message>
    <message>
        <source>Names that differ only in accents, initials or a legal form stand here.</source>
        <translation>Qui stanno i nomi che differiscono solo per accenti, iniziali o forma giuridica.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same</source>
        <translation>%1 e %2 non sono lo stesso</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Cerca nel registro</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the lines that are shown</source>
        <translation>Copia le righe mostrate</translation>
    </message>
    <message>
        <source>Crawls say here what they meet. What you changed stands in the history.</source>
        <translation>Le raccolte dicono qui che cosa incontrano. Ciò che hai cambiato tu sta nella cronologia.</translation>
    </message>
    <message>
        <source>Log lines</source>
        <translation>Righe del registro</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Registr&amp;o</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avvisi ed errori</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Livello</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Quali righe sono mostrate</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avviso</translation>
    </message>
    <message>
        <source>error</source>
        <translation>errore</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::MainWindow</name>
    <message>
        <source>%1 – Movie DB</source>
        <translation>%1 – Movie DB</translation>
    </message>
    <message>
        <source>Movie DB</source>
        <translation>Movie DB</translation>
    </message>
    <message>
        <source>This is the sample: invented films, in a database of their own.</source>
        <translation>Questo è l&apos;esempio: film inventati, in un database tutto loro.</translation>
    </message>
    <message>
        <source>Open another database</source>
        <translation>Apri un altro database</translation>
    </message>
    <message>
        <source>%1 It is tried again until it answers; nothing is lost.</source>
        <translation>%1 Si riprova finché non risponde; nulla è perso.</translation>
    </message>
    <message>
        <source>The database answers again</source>
        <translation>Il database risponde di nuovo</translation>
    </message>
    <message>
        <source>The tables cannot be read</source>
        <translation>Le tabelle non si possono leggere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>About Movie DB</source>
        <translation>Informazioni su Movie DB</translation>
    </message>
    <message>
        <source>Movie DB %1</source>
        <translation>Movie DB %1</translation>
    </message>
    <message>
        <source>Build your own film database, with receipts. Free software under the GNU GPL, version 3 or later. Facts from Wikidata (CC0) and Wikipedia (CC BY-SA 4.0).</source>
        <translation>Costruisci il tuo database di film, con le ricevute. Software libero con licenza GNU GPL, versione 3 o successiva. Fatti da Wikidata (CC0) e Wikipedia (CC BY-SA 4.0).</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Esporta…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importa…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Es&amp;ci</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>&amp;Add a row…</source>
        <translation>A&amp;ggiungi una riga…</translation>
    </message>
    <message>
        <source>&amp;Delete the selected rows…</source>
        <translation>&amp;Elimina le righe selezionate…</translation>
    </message>
    <message>
        <source>A&amp;nother page for this film…</source>
        <translation>Altra &amp;pagina per questo film…</translation>
    </message>
    <message>
        <source>&amp;Merge this person or company…</source>
        <translation>&amp;Unisci questa persona o società…</translation>
    </message>
    <message>
        <source>&amp;Split this person or company…</source>
        <translation>&amp;Dividi questa persona o società…</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Trova in questa pagina</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Dettagli</translation>
    </message>
    <message>
        <source>&amp;Posters</source>
        <translation>&amp;Locandine</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabella</translation>
    </message>
    <message>
        <source>&amp;Charts of the films shown in Movies</source>
        <translation>&amp;Grafici dei film mostrati in Film</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Sc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Vai a…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasti</translation>
    </message>
    <message>
        <source>&amp;About Movie DB</source>
        <translation>&amp;Informazioni su Movie DB</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>vista salvata</translation>
    </message>
    <message>
        <source>&amp;Paste from the clipboard…</source>
        <translation>&amp;Incolla dagli appunti…</translation>
    </message>
    <message>
        <source>Fill do&amp;wn into the selected rows…</source>
        <translation>Rie&amp;mpi in basso le righe selezionate…</translation>
    </message>
    <message>
        <source>Set a &amp;value in the selected rows…</source>
        <translation>Imposta un &amp;valore nelle righe selezionate…</translation>
    </message>
    <message>
        <source>Find and replac&amp;e in this column…</source>
        <translation>Trova e &amp;sostituisci in questa colonna…</translation>
    </message>
    <message>
        <source>Dup&amp;licate the row…</source>
        <translation>Dup&amp;lica la riga…</translation>
    </message>
    <message>
        <source>Saved &amp;views of this table…</source>
        <translation>&amp;Viste salvate di questa tabella…</translation>
    </message>
    <message>
        <source>Import a &amp;folder of .nfo files…</source>
        <translation>Importa una cartella di &amp;file .nfo…</translation>
    </message>
    <message>
        <source>Choose a cell of the column first.</source>
        <translation>Scegli prima una cella della colonna.</translation>
    </message>
    <message>
        <source>C&amp;olour this column…</source>
        <translation>C&amp;olora questa colonna…</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Merge “%1” with another one</source>
        <translation>Unisci “%1” con un altro</translation>
    </message>
    <message>
        <source>Name of the other one, which goes</source>
        <translation>Nome dell&apos;altro, che va via</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>L&apos;altro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Guarda</translation>
    </message>
    <message>
        <source>Show what would move</source>
        <translation>Mostra che cosa si sposterebbe</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Scambia</translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation>Tieni l&apos;altro</translation>
    </message>
    <message>
        <source>Nobody else here is called “%1”.</source>
        <translation>Nessun altro qui si chiama “%1”.</translation>
    </message>
    <message>
        <source>Several are called “%1”.</source>
        <translation>Più d&apos;uno si chiama “%1”.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Scegline uno dall&apos;elenco.</translation>
    </message>
    <message>
        <source>“%1” goes into “%2”</source>
        <translation>“%1” confluisce in “%2”</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Chiudi il messaggio</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::MoveDialog</name>
    <message>
        <source>The password goes into its own field, not into the address.</source>
        <translation>La password va nel suo campo, non nell&apos;indirizzo.</translation>
    </message>
    <message>
        <source>Move to another database</source>
        <translation>Trasferisci in un altro database</translation>
    </message>
    <message>
        <source>Every table is copied into an empty database, of the same engine or the other one, and compared. Only when both hold the same, the new one is opened. The present one stays as it is.</source>
        <translation>Ogni tabella viene copiata in un database vuoto, con lo stesso motore o con l&apos;altro, e confrontata. Solo quando entrambi contengono lo stesso si apre quello nuovo. Quello attuale resta com&apos;è.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Copy and compare</source>
        <translation>Copia e confronta</translation>
    </message>
    <message>
        <source>The path of a new file, or the address of an empty Postgres database.</source>
        <translation>Il percorso di un nuovo file, o l&apos;indirizzo di un database Postgres vuoto.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigazione</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Collegamenti</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 in attesa</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::OpinionPanel</name>
    <message>
        <source>Use this</source>
        <translation>Usa questo</translation>
    </message>
    <message>
        <source>This film says what this source says</source>
        <translation>Questo film dice ciò che dice questa fonte</translation>
    </message>
    <message>
        <source>For all of this kind</source>
        <translation>Per tutti i casi di questo tipo</translation>
    </message>
    <message>
        <source>Wherever these sources differ in this field, this one counts</source>
        <translation>Ovunque queste fonti differiscano in questo campo, vale questa</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>letto %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>revisione %1</translation>
    </message>
    <message>
        <source>%1  (shown now)</source>
        <translation>%1  (mostrato ora)</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::OriginList</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Origin to add</source>
        <translation>Origine da aggiungere</translation>
    </message>
    <message>
        <source>Origins whose pages may read the answers</source>
        <translation>Origini le cui pagine possono leggere le risposte</translation>
    </message>
    <message>
        <source>Take the chosen origin off the list (Del)</source>
        <translation>Toglie dall&apos;elenco l&apos;origine scelta (Canc)</translation>
    </message>
    <message>
        <source>Type an origin first: scheme, host and port, as http://localhost:8080.</source>
        <translation>Scrivi prima un&apos;origine: schema, host e porta, come http://localhost:8080.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PageLinks</name>
    <message>
        <source>Settings saved</source>
        <translation>Impostazioni salvate</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PasswordDialog</name>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Conservala nel portachiavi</translation>
    </message>
    <message>
        <source>Movie DB</source>
        <translation>Movie DB</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Password per %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Where no keychain answers, in an encrypted file in your data folder</source>
        <translation>Dove nessun portachiavi risponde, in un file cifrato nella tua cartella dei dati</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PastRunsModel</name>
    <message>
        <source>under way</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Crawl of</source>
        <translation>Raccolta di</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titoli</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accettati</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Da rivedere</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Senza pagina</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riusciti</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Com&apos;è finita</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PastTitles</name>
    <message>
        <source>page %1</source>
        <translation>pagina %1</translation>
    </message>
    <message>
        <source>Titles of the chosen crawl</source>
        <translation>Titoli della raccolta scelta</translation>
    </message>
    <message>
        <source>Filter titles</source>
        <translation>Filtra i titoli</translation>
    </message>
    <message>
        <source>Show only titles or pages that contain these words (Ctrl+F)</source>
        <translation>Mostra solo i titoli o le pagine che contengono queste parole (Ctrl+F)</translation>
    </message>
    <message>
        <source>About the chosen title</source>
        <translation>Sul titolo scelto</translation>
    </message>
    <message>
        <source>What is known of the chosen title stands here.</source>
        <translation>Ciò che si sa del titolo scelto sta qui.</translation>
    </message>
    <message>
        <source>Reading the titles</source>
        <translation>Lettura dei titoli</translation>
    </message>
    <message>
        <source>The titles cannot be read</source>
        <translation>I titoli non si possono leggere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No title was listed</source>
        <translation>Nessun titolo è stato elencato</translation>
    </message>
    <message>
        <source>The crawl ended before the gallery told of any.</source>
        <translation>La raccolta è terminata prima che il catalogo ne indicasse uno.</translation>
    </message>
    <message>
        <source>No title fits</source>
        <translation>Nessun titolo corrisponde</translation>
    </message>
    <message>
        <source>No title of this crawl has this outcome and these words.</source>
        <translation>Nessun titolo di questa raccolta ha questo esito e queste parole.</translation>
    </message>
    <message>
        <source>Show every title</source>
        <translation>Mostra ogni titolo</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PlanView</name>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Poi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Che cosa cambierà</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>Cambierà</translation>
    </message>
    <message>
        <source>Kept, because you typed it</source>
        <translation>Mantenuto, perché l&apos;hai scritto tu</translation>
    </message>
    <message>
        <source>stays; the sources say %1</source>
        <translation>resta; le fonti dicono %1</translation>
    </message>
    <message>
        <source>Goes, for nothing else uses it</source>
        <translation>Va via, perché nient&apos;altro lo usa</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovo</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PosterGrid</name>
    <message>
        <source>Posters</source>
        <translation>Locandine</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PresetsButton</name>
    <message>
        <source>Presets</source>
        <translation>Preimpostazioni</translation>
    </message>
    <message>
        <source>Presets, “%1” in use</source>
        <translation>Preimpostazioni, “%1” in uso</translation>
    </message>
    <message>
        <source>Save as a preset…</source>
        <translation>Salva come preimpostazione…</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Salva come preimpostazione</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>Rinomina “%1”…</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Rinomina la preimpostazione</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Elimina “%1”</translation>
    </message>
    <message>
        <source>Preset “%1” replaced.</source>
        <translation>Preimpostazione “%1” sostituita.</translation>
    </message>
    <message>
        <source>Preset “%1” saved.</source>
        <translation>Preimpostazione “%1” salvata.</translation>
    </message>
    <message>
        <source>The preset is called “%1” now.</source>
        <translation>La preimpostazione ora si chiama “%1”.</translation>
    </message>
    <message>
        <source>Preset “%1” deleted.</source>
        <translation>Preimpostazione “%1” eliminata.</translation>
    </message>
    <message>
        <source>Choices that were saved under a name, on this computer</source>
        <translation>Scelte salvate con un nome, su questo computer</translation>
    </message>
    <message>
        <source>It is kept on this computer, for all databases, under this name:</source>
        <translation>Resta su questo computer, per tutti i database, con questo nome:</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::PreviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ProviderPicker</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Piattaforma</translation>
    </message>
    <message>
        <source>Reading the providers of %1</source>
        <translation>Lettura delle piattaforme di %1</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>Nessun elenco</translation>
    </message>
    <message>
        <source>The providers could not be read: %1</source>
        <translation>Le piattaforme non si possono leggere: %1</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>Scegli una di %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReferenceEdit</name>
    <message>
        <source>Type a name</source>
        <translation>Scrivi un nome</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Aggiungi “%1”</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numero %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RematchDialog</name>
    <message>
        <source>no article</source>
        <translation>nessuna voce</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>Altra pagina</translation>
    </message>
    <message>
        <source>Choose a page and look at it: what would change is shown here first.</source>
        <translation>Scegli una pagina e guardala: ciò che cambierebbe viene prima mostrato qui.</translation>
    </message>
    <message>
        <source>Give it this page</source>
        <translation>Dagli questa pagina</translation>
    </message>
    <message>
        <source>Name of the right page, or its address</source>
        <translation>Nome della pagina giusta, o il suo indirizzo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Guarda</translation>
    </message>
    <message>
        <source>Read the page and show what would change</source>
        <translation>Legge la pagina e mostra che cosa cambierebbe</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Nessuna voce</translation>
    </message>
    <message>
        <source>This film has no article: show what would change</source>
        <translation>Questo film non ha una voce: mostra che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Another page for “%1”</source>
        <translation>Altra pagina per “%1”</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ora: %1</translation>
    </message>
    <message>
        <source>Reading what is known without a page…</source>
        <translation>Lettura di ciò che si sa senza pagina…</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>Lettura di “%1”…</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Take it anyway</source>
        <translation>Prendila comunque</translation>
    </message>
    <message>
        <source>Take its page away</source>
        <translation>Togli la pagina</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReplaceDialog</name>
    <message>
        <source>Whole cells only</source>
        <translation>Solo celle intere</translation>
    </message>
    <message>
        <source>In the %1 selected rows</source>
        <translation>Nelle %1 righe selezionate</translation>
    </message>
    <message>
        <source>In all rows that are shown</source>
        <translation>In tutte le righe mostrate</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Mostra che cosa cambia</translation>
    </message>
    <message>
        <source>Find and replace in %1</source>
        <translation>Trova e sostituisci in %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Sostituisci con</translation>
    </message>
    <message>
        <source>Capital letters as typed</source>
        <translation>Maiuscole come scritte</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RereadModel</name>
    <message>
        <source>no source</source>
        <translation>nessuna fonte</translation>
    </message>
    <message>
        <source>%1, accepted</source>
        <translation>%1, accettato</translation>
    </message>
    <message>
        <source>%1, left as it is</source>
        <translation>%1, lasciato com&apos;è</translation>
    </message>
    <message>
        <source>Film or person</source>
        <translation>Film o persona</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RereadPage</name>
    <message>
        <source>Read again</source>
        <translation>Leggi di nuovo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accetta</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Spunta</translation>
    </message>
    <message>
        <source>Tick all or none</source>
        <translation>Spunta tutti o nessuno</translation>
    </message>
    <message>
        <source>Open the film</source>
        <translation>Apri il film</translation>
    </message>
    <message>
        <source>Re-read</source>
        <translation>Rilettura</translation>
    </message>
    <message>
        <source>Re-&amp;read</source>
        <translation>Ri&amp;lettura</translation>
    </message>
    <message>
        <source>read the stored answers again</source>
        <translation>rilegge le risposte conservate</translation>
    </message>
    <message>
        <source>tick this value, or leave it as it is</source>
        <translation>spunta questo valore, o lo lascia com&apos;è</translation>
    </message>
    <message>
        <source>tick all that is shown, or none</source>
        <translation>spunta tutto ciò che è mostrato, o nulla</translation>
    </message>
    <message>
        <source>accept what is ticked</source>
        <translation>accetta ciò che è spuntato</translation>
    </message>
    <message>
        <source>open the film</source>
        <translation>apre il film</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Ogni campo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Read the stored answers of all films again</source>
        <translation>Rilegge le risposte conservate di tutti i film</translation>
    </message>
    <message>
        <source>Take over what is ticked, as one step that can be undone</source>
        <translation>Prende ciò che è spuntato, come un solo passaggio che si può annullare</translation>
    </message>
    <message>
        <source>Accept this value, or leave it as it is</source>
        <translation>Accetta questo valore, o lo lascia com&apos;è</translation>
    </message>
    <message>
        <source>Tick all that is shown, or none</source>
        <translation>Spunta tutto ciò che è mostrato, o nulla</translation>
    </message>
    <message>
        <source>Go to the film in its table (%1)</source>
        <translation>Va al film nella sua tabella (%1)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>%1 cannot be read again, for their pages are not stored (any more): %2%3.</source>
        <translation>%1 non si possono rileggere, perché le loro pagine non sono (più) conservate: %2%3.</translation>
    </message>
    <message>
        <source> and more</source>
        <translation> e altri</translation>
    </message>
    <message>
        <source>%1 could not be read: %2: %3</source>
        <translation>Non è stato possibile leggere %1: %2: %3</translation>
    </message>
    <message>
        <source>1 value taken over from the stored answers</source>
        <translation>1 valore preso dalle risposte conservate</translation>
    </message>
    <message>
        <source>%1 values taken over from the stored answers</source>
        <translation>%1 valori presi dalle risposte conservate</translation>
    </message>
    <message>
        <source>Accept 1 value</source>
        <translation>Accetta 1 valore</translation>
    </message>
    <message>
        <source>Accept %1 values</source>
        <translation>Accetta %1 valori</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>%1 films read, without the network.</source>
        <translation>%1 film letti, senza la rete.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nulla di questo tipo</translation>
    </message>
    <message>
        <source>Other values would change.</source>
        <translation>Cambierebbero altri valori.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Non cambierebbe nulla</translation>
    </message>
    <message>
        <source>%1 films were read again: the stored answers say what is shown.</source>
        <translation>%1 film sono stati riletti: le risposte conservate dicono ciò che è mostrato.</translation>
    </message>
    <message>
        <source>Read the stored answers again</source>
        <translation>Rileggi le risposte conservate</translation>
    </message>
    <message>
        <source>Facts of all films are read anew from the pages that were stored, with the extractors and rules of today. You see what would change before anything does.</source>
        <translation>I fatti di tutti i film vengono letti di nuovo dalle pagine conservate, con gli estrattori e le regole di oggi. Vedi che cosa cambierebbe prima che cambi qualcosa.</translation>
    </message>
    <message>
        <source>There is no film with a stored answer.</source>
        <translation>Non c’è nessun film con una risposta conservata.</translation>
    </message>
    <message>
        <source>1 film was read again: the stored answers say what is shown.</source>
        <translation>1 film è stato riletto: le risposte conservate dicono ciò che è mostrato.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewBulk</name>
    <message>
        <source>Decide all at once</source>
        <translation>Decidi tutto in una volta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Accept the best page</source>
        <translation>Accetta la pagina migliore</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Nessuna voce</translation>
    </message>
    <message>
        <source>Reject every page</source>
        <translation>Rifiuta ogni pagina</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Rinvia</translation>
    </message>
    <message>
        <source>What will happen to each title</source>
        <translation>Che cosa succederà a ogni titolo</translation>
    </message>
    <message>
        <source>1 title will be decided.</source>
        <translation>1 titolo verrà deciso.</translation>
    </message>
    <message>
        <source>%1 titles will be decided.</source>
        <translation>%1 titoli verranno decisi.</translation>
    </message>
    <message>
        <source>1 has no page to accept and stays in the queue.</source>
        <translation>1 non ha una pagina da accettare e resta in coda.</translation>
    </message>
    <message>
        <source>%1 have no page to accept and stay in the queue.</source>
        <translation>%1 non hanno una pagina da accettare e restano in coda.</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Un solo Ctrl+Z riporta tutto com&apos;era.</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Accetta %1</translation>
    </message>
    <message>
        <source>Mark %1 as without article</source>
        <translation>Segna %1 come senza voce</translation>
    </message>
    <message>
        <source>Reject the pages of %1</source>
        <translation>Rifiuta le pagine di %1</translation>
    </message>
    <message>
        <source>Postpone %1</source>
        <translation>Rinvia %1</translation>
    </message>
    <message>
        <source>Little speaks for the page of 1: tick it if it is right.</source>
        <translation>Poco parla a favore della pagina di 1: spuntala se è giusta.</translation>
    </message>
    <message>
        <source>Little speaks for the pages of %1: tick those that are right.</source>
        <translation>Poco parla a favore delle pagine di %1: spunta quelle giuste.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewCard</name>
    <message>
        <source>Put back in the queue</source>
        <translation>Rimetti in coda</translation>
    </message>
    <message>
        <source>Takes this decision back: the title waits among the postponed ones</source>
        <translation>Annulla questa decisione: il titolo aspetta fra quelli rinviati</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You accepted %1</source>
        <translation>Hai accettato %1</translation>
    </message>
    <message>
        <source>You said there is no article</source>
        <translation>Hai detto che non c&apos;è una voce</translation>
    </message>
    <message>
        <source>You rejected every page</source>
        <translation>Hai rifiutato ogni pagina</translation>
    </message>
    <message>
        <source>its page is being looked at</source>
        <translation>si sta guardando la sua pagina</translation>
    </message>
    <message>
        <source>its facts are being read</source>
        <translation>si stanno leggendo i suoi fatti</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>salvato</translation>
    </message>
    <message>
        <source>not stored: %1</source>
        <translation>non salvato: %1</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Reading what Wikipedia has under these words.</source>
        <translation>Lettura di ciò che Wikipedia ha con queste parole.</translation>
    </message>
    <message>
        <source>The look-up failed</source>
        <translation>La ricerca non è riuscita</translation>
    </message>
    <message>
        <source>Nobody knows yet whether there is a page: the search got no answer. This is not the same as “no page”.</source>
        <translation>Nessuno sa ancora se c&apos;è una pagina: la ricerca non ha avuto risposta. Non è lo stesso che “senza pagina”.</translation>
    </message>
    <message>
        <source>Look it up again</source>
        <translation>Cercala di nuovo</translation>
    </message>
    <message>
        <source>Paste an address</source>
        <translation>Incolla un indirizzo</translation>
    </message>
    <message>
        <source>Every page was rejected</source>
        <translation>Ogni pagina è stata rifiutata</translation>
    </message>
    <message>
        <source>They are offered again when you undo it, when they have changed, or when it is time to ask again (the setting recheck_days).</source>
        <translation>Vengono proposte di nuovo se annulli, quando sono cambiate, o quando è ora di chiedere ancora (l&apos;impostazione recheck_days).</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>No page was found</source>
        <translation>Non è stata trovata una pagina</translation>
    </message>
    <message>
        <source>Search with other words, paste the address of the right page, or say that there is no article: the film is then stored without one.</source>
        <translation>Cerca con altre parole, incolla l&apos;indirizzo della pagina giusta, o di&apos; che non c&apos;è una voce: il film viene allora salvato senza.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Accept this page</source>
        <translation>Accetta questa pagina</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Address or page name</source>
        <translation>Indirizzo o nome della pagina</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewController</name>
    <message>
        <source>There is no decision to undo.</source>
        <translation>Non c&apos;è una decisione da annullare.</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>La coda non si è potuta leggere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>Taken back: %1 titles</source>
        <translation>Annullato: %1 titoli</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>La ricerca non è riuscita: %1</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decisi</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Lettura della coda</translation>
    </message>
    <message>
        <source>No title contains “%1”</source>
        <translation>Nessun titolo contiene “%1”</translation>
    </message>
    <message>
        <source>Clear the filter to see the whole list.</source>
        <translation>Pulisci il filtro per vedere tutto l&apos;elenco.</translation>
    </message>
    <message>
        <source>This group is done</source>
        <translation>Questo gruppo è finito</translation>
    </message>
    <message>
        <source>Choose another one at the left.</source>
        <translation>Scegline un altro a sinistra.</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>È tutto deciso</translation>
    </message>
    <message>
        <source>Doubtful titles of the next crawl will wait here.</source>
        <translation>I titoli dubbi della prossima raccolta aspetteranno qui.</translation>
    </message>
    <message>
        <source>Go to Crawl</source>
        <translation>Vai a Raccolta</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nulla ti aspetta</translation>
    </message>
    <message>
        <source>When a crawl is not sure which page a film is, it asks here.</source>
        <translation>Quando una raccolta non è sicura di quale pagina sia un film, lo chiede qui.</translation>
    </message>
    <message>
        <source>%1 titles decided. U takes it back.</source>
        <translation>%1 titoli decisi. U annulla.</translation>
    </message>
    <message>
        <source>Little speaks for “%1” (%2). Enter again accepts it all the same.</source>
        <translation>Poco parla a favore di “%1” (%2). Un altro Invio la accetta comunque.</translation>
    </message>
    <message>
        <source>Nothing else waits for you</source>
        <translation>Nient&apos;altro ti aspetta</translation>
    </message>
    <message>
        <source>1 title is postponed.</source>
        <translation>1 titolo è rinviato.</translation>
    </message>
    <message>
        <source>%1 titles are postponed.</source>
        <translation>%1 titoli sono rinviati.</translation>
    </message>
    <message>
        <source>Look at what is postponed</source>
        <translation>Guarda ciò che è rinviato</translation>
    </message>
    <message>
        <source>1 title decided. U takes it back.</source>
        <translation>1 titolo deciso. U annulla.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewDeck</name>
    <message>
        <source>Enter</source>
        <translation>Invio</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewNotices</name>
    <message>
        <source>You took it without an article.</source>
        <translation>L&apos;hai preso senza voce.</translation>
    </message>
    <message>
        <source>You chose “%1”.</source>
        <translation>Hai scelto “%1”.</translation>
    </message>
    <message>
        <source>You said that there is no article.</source>
        <translation>Hai detto che non c&apos;è una voce.</translation>
    </message>
    <message>
        <source>You rejected all pages.</source>
        <translation>Hai rifiutato tutte le pagine.</translation>
    </message>
    <message>
        <source>You put it off.</source>
        <translation>L&apos;hai rimandato.</translation>
    </message>
    <message>
        <source>%1 is decided but not stored: its facts could not be read.</source>
        <translation>%1 è deciso ma non salvato: non è stato possibile leggerne i fatti.</translation>
    </message>
    <message>
        <source>%1 decided films are not stored: their facts could not be read.</source>
        <translation>%1 film decisi non sono salvati: non è stato possibile leggerne i fatti.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>%1 waits again: %2</source>
        <translation>%1 aspetta di nuovo: %2</translation>
    </message>
    <message>
        <source>%1 titles wait again: their pages were not taken.</source>
        <translation>%1 titoli aspettano di nuovo: le loro pagine non sono state prese.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostralo</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Mostra il primo</translation>
    </message>
    <message>
        <source>%1 Of your %2 decisions %3 met another one, and none is stored yet.</source>
        <translation>%1 Delle tue %2 decisioni %3 ne hanno incontrata un&apos;altra, e ancora nessuna è salvata.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni il mio</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendi il loro</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>Usala comunque</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>The page could not be looked at: %1</source>
        <translation>La pagina non si è potuta guardare: %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Revi&amp;sione</translation>
    </message>
    <message>
        <source>choose a candidate</source>
        <translation>sceglie un candidato</translation>
    </message>
    <message>
        <source>accept it</source>
        <translation>lo accetta</translation>
    </message>
    <message>
        <source>reject all</source>
        <translation>rifiuta tutti</translation>
    </message>
    <message>
        <source>no article exists</source>
        <translation>non esiste una voce</translation>
    </message>
    <message>
        <source>postpone</source>
        <translation>rinvia</translation>
    </message>
    <message>
        <source>back</source>
        <translation>indietro</translation>
    </message>
    <message>
        <source>search again</source>
        <translation>cerca di nuovo</translation>
    </message>
    <message>
        <source>open in the browser</source>
        <translation>apre nel browser</translation>
    </message>
    <message>
        <source>paste the address of its page</source>
        <translation>incolla l&apos;indirizzo della sua pagina</translation>
    </message>
    <message>
        <source>undo the last decision</source>
        <translation>annulla l&apos;ultima decisione</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewPast</name>
    <message>
        <source>The best page fits all of these but for one thing: accept them together.</source>
        <translation>La pagina migliore va bene per tutti questi tranne che per una cosa: accettali insieme.</translation>
    </message>
    <message>
        <source>None of these pages is the film: reject them together.</source>
        <translation>Nessuna di queste pagine è il film: rifiutale insieme.</translation>
    </message>
    <message>
        <source>You decided %1 of %2 earlier ones the same way.</source>
        <translation>Hai deciso allo stesso modo %1 di %2 precedenti.</translation>
    </message>
    <message>
        <source>Look at all %1…</source>
        <translation>Guarda tutti %1…</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewQueue</name>
    <message>
        <source>the look-up failed</source>
        <translation>la ricerca non è riuscita</translation>
    </message>
    <message>
        <source>no page found</source>
        <translation>nessuna pagina trovata</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewSession</name>
    <message>
        <source>Your decision on “%1” is not stored yet: its page is being looked at.</source>
        <translation>La tua decisione su “%1” non è ancora salvata: si sta guardando la sua pagina.</translation>
    </message>
    <message>
        <source>Your decision on “%1” is not stored yet.</source>
        <translation>La tua decisione su “%1” non è ancora salvata.</translation>
    </message>
    <message>
        <source>%1 of your decisions are not stored yet: their pages are being looked at.</source>
        <translation>%1 delle tue decisioni non sono ancora salvate: si stanno guardando le loro pagine.</translation>
    </message>
    <message>
        <source>%1 of your decisions are not stored yet.</source>
        <translation>%1 delle tue decisioni non sono ancora salvate.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ReviewSide</name>
    <message>
        <source>title to decide</source>
        <translation>titolo da decidere</translation>
    </message>
    <message>
        <source>titles to decide</source>
        <translation>titoli da decidere</translation>
    </message>
    <message>
        <source>look-up failed</source>
        <translation>ricerca non riuscita</translation>
    </message>
    <message>
        <source>look-ups failed</source>
        <translation>ricerche non riuscite</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rinviati</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>decisi</translation>
    </message>
    <message>
        <source>Filter titles</source>
        <translation>Filtra i titoli</translation>
    </message>
    <message>
        <source>Show only titles that contain these words (Ctrl+F)</source>
        <translation>Mostra solo i titoli che contengono queste parole (Ctrl+F)</translation>
    </message>
    <message>
        <source>Decide everything in this list in one step, after a look at what will happen</source>
        <translation>Decide tutto in questo elenco in un solo passaggio, dopo uno sguardo a ciò che succederà</translation>
    </message>
    <message>
        <source>Why titles wait</source>
        <translation>Perché i titoli aspettano</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titoli</translation>
    </message>
    <message>
        <source>All %1…</source>
        <translation>Tutti %1…</translation>
    </message>
    <message>
        <source>postponed</source>
        <comment>one title</comment>
        <translation>rinviato</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>one title</comment>
        <translation>deciso</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RowChoice</name>
    <message>
        <source>All rows</source>
        <translation>Tutte le righe</translation>
    </message>
    <message>
        <source>The %1 filtered rows</source>
        <translation>Le %1 righe filtrate</translation>
    </message>
    <message>
        <source>The %1 selected rows</source>
        <translation>Le %1 righe selezionate</translation>
    </message>
    <message>
        <source>The selected row</source>
        <translation>La riga selezionata</translation>
    </message>
    <message>
        <source>This preset is for the selected rows, and none is selected.</source>
        <translation>Questa preimpostazione è per le righe selezionate, e nessuna è selezionata.</translation>
    </message>
    <message>
        <source>search “%1”</source>
        <translation>ricerca “%1”</translation>
    </message>
    <message>
        <source>Rows with %1</source>
        <translation>Righe con %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RowCommands</name>
    <message>
        <source>Row added</source>
        <translation>Riga aggiunta</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>This cannot be deleted yet: other rows refer to it.</source>
        <translation>Non si può ancora eliminare: altre righe vi rimandano.</translation>
    </message>
    <message>
        <source>Change these first:</source>
        <translation>Cambia prima queste:</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RowDialog</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Aggiungi a %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source> (required)</source>
        <translation> (obbligatorio)</translation>
    </message>
    <message>
        <source>Left empty, because no two rows may have the same: %1.</source>
        <translation>Lasciato vuoto, perché due righe non possono avere lo stesso: %1.</translation>
    </message>
    <message>
        <source>Not added yet. Cancel once more throws away what you typed.</source>
        <translation>Non ancora aggiunta. Un altro Annulla butta via ciò che hai scritto.</translation>
    </message>
    <message>
        <source>“%1” is not there. Choose a name from the list.</source>
        <translation>“%1” non c&apos;è. Scegli un nome dall&apos;elenco.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RowGoing</name>
    <message>
        <source>Search and filters are cleared: they left this row out</source>
        <translation>Ricerca e filtri sono stati tolti: escludevano questa riga</translation>
    </message>
    <message>
        <source>This row is no longer there</source>
        <translation>Questa riga non c&apos;è più</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RuleEditor</name>
    <message>
        <source>Up</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Giù</translation>
    </message>
    <message>
        <source>What two sources say alike goes before this order</source>
        <translation>Ciò che due fonti dicono uguale precede questo ordine</translation>
    </message>
    <message>
        <source>The more exact date goes before this order</source>
        <translation>La data più esatta precede questo ordine</translation>
    </message>
    <message>
        <source>The first full list with roles is shown</source>
        <translation>Si mostra il primo elenco completo con i ruoli</translation>
    </message>
    <message>
        <source>Ask again where sources differ</source>
        <translation>Chiedi di nuovo dove le fonti differiscono</translation>
    </message>
    <message>
        <source>Takes back what you decided for all films of a kind; they are disagreements again</source>
        <translation>Annulla ciò che hai deciso per tutti i film di un tipo; tornano a essere disaccordi</translation>
    </message>
    <message>
        <source>Sources, the most believed first</source>
        <translation>Fonti, la più creduta per prima</translation>
    </message>
    <message>
        <source>Drag a source, or move it with Alt+Up and Alt+Down</source>
        <translation>Trascina una fonte, o spostala con Alt+Su e Alt+Giù</translation>
    </message>
    <message>
        <source>Believe this source more (Alt+Up)</source>
        <translation>Credi di più a questa fonte (Alt+Su)</translation>
    </message>
    <message>
        <source>Believe this source less (Alt+Down)</source>
        <translation>Credi di meno a questa fonte (Alt+Giù)</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RulesPage</name>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Back to what is usual</source>
        <translation>Torna al solito</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>&amp;Regole</translation>
    </message>
    <message>
        <source>believe this source more</source>
        <translation>crede di più a questa fonte</translation>
    </message>
    <message>
        <source>believe this source less</source>
        <translation>crede di meno a questa fonte</translation>
    </message>
    <message>
        <source>How the shown value of each field is chosen. Your own word always counts first.</source>
        <translation>Come si sceglie il valore mostrato di ogni campo. La tua parola conta sempre per prima.</translation>
    </message>
    <message>
        <source>Remove a source…</source>
        <translation>Rimuovi una fonte…</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>What this would change</source>
        <translation>Che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Removes everything a source said; its values are chosen anew among the others</source>
        <translation>Rimuove tutto ciò che una fonte ha detto; i suoi valori si scelgono di nuovo fra gli altri</translation>
    </message>
    <message>
        <source>Remove what %1 said…</source>
        <translation>Rimuovi ciò che ha detto %1…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>%1 · yours</source>
        <translation>%1 · tua</translation>
    </message>
    <message>
        <source>Would change no film.</source>
        <translation>Non cambierebbe nessun film.</translation>
    </message>
    <message>
        <source>Would change %1:</source>
        <translation>Cambierebbe %1:</translation>
    </message>
    <message>
        <source>Rule changed · %1</source>
        <translation>Regola cambiata · %1</translation>
    </message>
    <message>
        <source>Everything %1 said goes; %2 to change.</source>
        <translation>Tutto ciò che ha detto %1 va via; %2 da cambiare.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Rimuovilo</translation>
    </message>
    <message>
        <source>What %1 said was removed</source>
        <translation>È stato rimosso ciò che ha detto %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::RunsPage</name>
    <message>
        <source>Nothing was crawled yet</source>
        <translation>Non è ancora stato raccolto nulla</translation>
    </message>
    <message>
        <source>Every crawl stands here afterwards: what it found, what it cost, and why titles failed.</source>
        <translation>Ogni raccolta sta qui, dopo: che cosa ha trovato, quanto è costata e perché dei titoli non sono riusciti.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
    <message>
        <source>Past crawls</source>
        <translation>Raccolte passate</translation>
    </message>
    <message>
        <source>&amp;Past crawls</source>
        <translation>Raccolte &amp;passate</translation>
    </message>
    <message>
        <source>retry the selected titles that failed</source>
        <translation>riprova i titoli selezionati non riusciti</translation>
    </message>
    <message>
        <source>retry all that failed</source>
        <translation>riprova tutti quelli non riusciti</translation>
    </message>
    <message>
        <source>continue a crawl that was not finished</source>
        <translation>continua una raccolta non completata</translation>
    </message>
    <message>
        <source>what has changed at the sources, or the titles again</source>
        <translation>che cosa è cambiato alle fonti, o di nuovo i titoli</translation>
    </message>
    <message>
        <source>open the film, or the title in the review</source>
        <translation>apre il film, o il titolo nella revisione</translation>
    </message>
    <message>
        <source>failed titles are left</source>
        <translation>restano titoli non riusciti</translation>
    </message>
    <message>
        <source>Retry these</source>
        <translation>Riprova questi</translation>
    </message>
    <message>
        <source>Ask again for the selected titles that failed, for nothing else</source>
        <translation>Chiede di nuovo per i titoli selezionati non riusciti, per nient&apos;altro</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Riprova non riusciti</translation>
    </message>
    <message>
        <source>Ask again for all titles of this crawl that failed</source>
        <translation>Chiede di nuovo per tutti i titoli di questa raccolta non riusciti</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Go on with this crawl: with what waits and with what failed</source>
        <translation>Prosegue questa raccolta: con ciò che aspetta e con ciò che non è riuscito</translation>
    </message>
    <message>
        <source>Changed at the sources</source>
        <translation>Cambiato alle fonti</translation>
    </message>
    <message>
        <source>Which facts their sources no longer said as they did when they were believed</source>
        <translation>Quali fatti le loro fonti non dicevano più come quando sono stati creduti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Go to the film in its table, or to where the title waits for you (%1)</source>
        <translation>Va al film nella sua tabella, o dove il titolo ti aspetta (%1)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Nothing can be crawled here.</source>
        <translation>Qui non si può raccogliere nulla.</translation>
    </message>
    <message>
        <source>A crawl is under way.</source>
        <translation>È in corso una raccolta.</translation>
    </message>
    <message>
        <source>Retry %1 failed</source>
        <translation>Riprova %1 non riusciti</translation>
    </message>
    <message>
        <source>Changed at the sources: %1</source>
        <translation>Cambiato alle fonti: %1</translation>
    </message>
    <message>
        <source>This title is not in the review any more.</source>
        <translation>Questo titolo non è più nella revisione.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SchemaColumnsModel</name>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vuoto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predefinito</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Rimanda a</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Unico</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vincolo</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commento</translation>
    </message>
    <message>
        <source>may be</source>
        <translation>può</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaria</translation>
    </message>
    <message>
        <source>primary, %1 of %2</source>
        <translation>primaria, %1 di %2</translation>
    </message>
    <message>
        <source>the next number</source>
        <translation>il numero successivo</translation>
    </message>
    <message>
        <source>, on delete %1</source>
        <translation>, all&apos;eliminazione %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SchemaPage</name>
    <message>
        <source>There are no tables</source>
        <translation>Non ci sono tabelle</translation>
    </message>
    <message>
        <source>The database is empty. Opening it makes its tables.</source>
        <translation>Il database è vuoto. Aprirlo crea le sue tabelle.</translation>
    </message>
    <message>
        <source>Go to the database</source>
        <translation>Vai al database</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Sc&amp;hema</source>
        <translation>Sc&amp;hema</translation>
    </message>
    <message>
        <source>the next table in this direction</source>
        <translation>la tabella successiva in questa direzione</translation>
    </message>
    <message>
        <source>open the table&apos;s page</source>
        <translation>apre la pagina della tabella</translation>
    </message>
    <message>
        <source>larger, smaller (also Ctrl and the wheel)</source>
        <translation>più grande, più piccolo (anche Ctrl e la rotella)</translation>
    </message>
    <message>
        <source>at 100 %</source>
        <translation>al 100 %</translation>
    </message>
    <message>
        <source>the whole diagram</source>
        <translation>tutto il diagramma</translation>
    </message>
    <message>
        <source>move the diagram</source>
        <translation>sposta il diagramma</translation>
    </message>
    <message>
        <source>choose a table without opening its page</source>
        <translation>sceglie una tabella senza aprirne la pagina</translation>
    </message>
    <message>
        <source>copy the diagram as SVG</source>
        <translation>copia il diagramma come SVG</translation>
    </message>
    <message>
        <source>copy the diagram as PNG</source>
        <translation>copia il diagramma come PNG</translation>
    </message>
    <message>
        <source>Copy SVG</source>
        <translation>Copia SVG</translation>
    </message>
    <message>
        <source>Copy the diagram as a drawing that stays sharp</source>
        <translation>Copia il diagramma come disegno che resta nitido</translation>
    </message>
    <message>
        <source>Copy PNG</source>
        <translation>Copia PNG</translation>
    </message>
    <message>
        <source>Copy the diagram as a picture</source>
        <translation>Copia il diagramma come immagine</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Write the diagram into a file, SVG or PNG</source>
        <translation>Scrive il diagramma in un file, SVG o PNG</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Adatta</translation>
    </message>
    <message>
        <source>Show the whole diagram</source>
        <translation>Mostra tutto il diagramma</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Apri la tabella</translation>
    </message>
    <message>
        <source>Go to the rows of the chosen table (%1)</source>
        <translation>Va alle righe della tabella scelta (%1)</translation>
    </message>
    <message>
        <source>Columns of the chosen table</source>
        <translation>Colonne della tabella scelta</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primaria</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Trova una tabella o una colonna</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 tabelle</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versione %1</translation>
    </message>
    <message>
        <source>made by a newer program</source>
        <translation>creato da un programma più recente</translation>
    </message>
    <message>
        <source>as the migrations made it</source>
        <translation>come l&apos;hanno fatto le migrazioni</translation>
    </message>
    <message>
        <source>as the migrations made it, and your own %1</source>
        <translation>come l&apos;hanno fatto le migrazioni, e di tuo %1</translation>
    </message>
    <message>
        <source> And %1 more.</source>
        <translation> E altri %1.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vista</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>%1 indexes</source>
        <translation>%1 indici</translation>
    </message>
    <message>
        <source>, unique</source>
        <translation>, unico</translation>
    </message>
    <message>
        <source>, where %1</source>
        <translation>, dove %1</translation>
    </message>
    <message>
        <source>%1 is a view: it has no page of its own.</source>
        <translation>%1 è una vista: non ha una pagina propria.</translation>
    </message>
    <message>
        <source>%1 was made while this window was open: it has a page when the database is opened again.</source>
        <translation>%1 è stata creata mentre questa finestra era aperta: avrà una pagina quando il database sarà riaperto.</translation>
    </message>
    <message>
        <source>The diagram was copied as SVG</source>
        <translation>Il diagramma è stato copiato come SVG</translation>
    </message>
    <message>
        <source>The diagram was copied as PNG</source>
        <translation>Il diagramma è stato copiato come PNG</translation>
    </message>
    <message>
        <source>Save the diagram</source>
        <translation>Salva il diagramma</translation>
    </message>
    <message>
        <source>Drawings (*.svg);;Pictures (*.png)</source>
        <translation>Disegni (*.svg);;Immagini (*.png)</translation>
    </message>
    <message>
        <source>The diagram was written to %1</source>
        <translation>Il diagramma è stato scritto in %1</translation>
    </message>
    <message>
        <source>The diagram cannot be written to %1: %2.</source>
        <translation>Il diagramma non si può scrivere in %1: %2.</translation>
    </message>
    <message>
        <source>No table can be opened from here: %1</source>
        <translation>Da qui non si può aprire nessuna tabella: %1</translation>
    </message>
    <message>
        <source>rows not counted: %1</source>
        <translation>righe non contate: %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 riga</translation>
    </message>
    <message>
        <source>1 index</source>
        <translation>1 indice</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ScoreBars</name>
    <message>
        <source>Score</source>
        <translation>Punteggio</translation>
    </message>
    <message>
        <source>Score %1: %2</source>
        <translation>Punteggio %1: %2</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cerca</translation>
    </message>
    <message>
        <source>Search Wikipedia for films</source>
        <translation>Cerca film in Wikipedia</translation>
    </message>
    <message>
        <source>Title, or title and year</source>
        <translation>Titolo, o titolo e anno</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>Parole da cercare</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Apri la pagina</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Apre la pagina nel browser</translation>
    </message>
    <message>
        <source>Add to a crawl</source>
        <translation>Aggiungi a una raccolta</translation>
    </message>
    <message>
        <source>Put this title among the pasted titles</source>
        <translation>Mette questo titolo fra quelli incollati</translation>
    </message>
    <message>
        <source>What is a film, and what is not</source>
        <translation>Che cosa è un film, e che cosa no</translation>
    </message>
    <message>
        <source>Type a title. Everything Wikipedia finds is listed; what is not a film is greyed and says what it is.</source>
        <translation>Scrivi un titolo. Viene elencato tutto ciò che Wikipedia trova; ciò che non è un film è in grigio e dice che cos&apos;è.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>The search failed: %1</source>
        <translation>La ricerca non è riuscita: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Non è stato trovato nulla</translation>
    </message>
    <message>
        <source>Wikipedia has no page under these words. Try fewer of them, or the original title.</source>
        <translation>Wikipedia non ha pagine con queste parole. Provane di meno, o il titolo originale.</translation>
    </message>
    <message>
        <source>Count these pages as wanted</source>
        <translation>Considera volute queste pagine</translation>
    </message>
    <message>
        <source>%1 of %2 pages chosen</source>
        <translation>%1 di %2 pagine scelte</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SearchResultModel</name>
    <message>
        <source>left out: %1</source>
        <translation>tralasciata: %1</translation>
    </message>
    <message>
        <source>film %1 %</source>
        <translation>film %1 %</translation>
    </message>
    <message>
        <source>found as “%1”</source>
        <translation>trovata come “%1”</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ServedRequestsModel</name>
    <message>
        <source>%1 %2: refused with %3</source>
        <translation>%1 %2: rifiutata con %3</translation>
    </message>
    <message>
        <source>not to be read</source>
        <translation>illeggibile</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metodo</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ServerFields</name>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Conservala nel portachiavi</translation>
    </message>
    <message>
        <source>From the keychain or PGPASSFILE when empty</source>
        <translation>Dal portachiavi o da PGPASSFILE se vuota</translation>
    </message>
    <message>
        <source>Where no keychain answers, in an encrypted file in your data folder; never in the settings</source>
        <translation>Dove nessun portachiavi risponde, in un file cifrato nella tua cartella dei dati; mai nelle impostazioni</translation>
    </message>
    <message>
        <source>If the server offers it</source>
        <translation>Se il server la offre</translation>
    </message>
    <message>
        <source>Only if the server insists</source>
        <translation>Solo se il server la esige</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>Always, and check authority</source>
        <translation>Sempre, verificando l&apos;autorità</translation>
    </message>
    <message>
        <source>Always, and check host too</source>
        <translation>Sempre, verificando anche l&apos;host</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Host e porta</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utente</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifratura</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorità</translation>
    </message>
    <message>
        <source>Certificate of the authority; ~/.postgresql/root.crt</source>
        <translation>Certificato dell&apos;autorità; ~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificato</translation>
    </message>
    <message>
        <source>Yours, where the server asks for one</source>
        <translation>Il tuo, dove il server ne chiede uno</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Of your certificate; readable by you alone</source>
        <translation>Del tuo certificato; leggibile solo da te</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Scegli un file</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Scegli: %1</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem *.key);;All files (*)</source>
        <translation>Certificati (*.crt *.pem *.key);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>The host of the server is needed.</source>
        <translation>Serve l&apos;host del server.</translation>
    </message>
    <message>
        <source>The name of the database on the server is needed.</source>
        <translation>Serve il nome del database sul server.</translation>
    </message>
    <message>
        <source>The user is needed whose database it is.</source>
        <translation>Serve l&apos;utente a cui appartiene il database.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ServingPage</name>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Non è ancora stato chiesto nulla.</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Server locale</translation>
    </message>
    <message>
        <source>&amp;Local server…</source>
        <translation>Server &amp;locale…</translation>
    </message>
    <message>
        <source>start or stop it</source>
        <translation>lo avvia o lo ferma</translation>
    </message>
    <message>
        <source>open its site of the films</source>
        <translation>apre il suo sito dei film</translation>
    </message>
    <message>
        <source>open its documentation</source>
        <translation>apre la sua documentazione</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Avvia</translation>
    </message>
    <message>
        <source>Start or stop the local server</source>
        <translation>Avvia o ferma il server locale</translation>
    </message>
    <message>
        <source>Site of the films</source>
        <translation>Sito dei film</translation>
    </message>
    <message>
        <source>Open in the browser what a person sees at this address</source>
        <translation>Apre nel browser ciò che una persona vede a questo indirizzo</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Documentazione</translation>
    </message>
    <message>
        <source>Open in the browser every operation, to read and to try</source>
        <translation>Apre nel browser ogni operazione, da leggere e da provare</translation>
    </message>
    <message>
        <source>OpenAPI document</source>
        <translation>Documento OpenAPI</translation>
    </message>
    <message>
        <source>Open in the browser what clients are generated from</source>
        <translation>Apre nel browser ciò da cui si generano i client</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>Ultime richieste</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>How the local server stands</source>
        <translation>Come sta il server locale</translation>
    </message>
    <message>
        <source>any that is free</source>
        <translation>una qualsiasi libera</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Programs and browsers on this machine ask at it; other machines cannot.</source>
        <translation>Vi chiedono programmi e browser di questa macchina; altre macchine non possono.</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pagine web</translation>
    </message>
    <message>
        <source>Pages of these origins may read the answers; * stands for all. Programs need none of this.</source>
        <translation>Le pagine di queste origini possono leggere le risposte; * vale per tutte. I programmi non ne hanno bisogno.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Everybody on this machine may read; changes need the token, kept in %1.</source>
        <translation>Chiunque su questa macchina può leggere; per le modifiche serve il token, conservato in %1.</translation>
    </message>
    <message>
        <source>The token was copied</source>
        <translation>Il token è stato copiato</translation>
    </message>
    <message>
        <source>There is a new token; the one before it opens nothing any more</source>
        <translation>C&apos;è un nuovo token; quello precedente non apre più nulla</translation>
    </message>
    <message>
        <source>Programs that have the present token can change nothing until they get the new one.</source>
        <translation>I programmi che hanno il token attuale non possono cambiare nulla finché non ricevono quello nuovo.</translation>
    </message>
    <message>
        <source>Make a new token</source>
        <translation>Crea un nuovo token</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tienilo</translation>
    </message>
    <message>
        <source>It is off: nobody can ask.</source>
        <translation>È spento: nessuno può chiedere.</translation>
    </message>
    <message>
        <source>It is starting …</source>
        <translation>Si sta avviando …</translation>
    </message>
    <message>
        <source>Listening on %1, 1 request so far.</source>
        <translation>In ascolto su %1, finora 1 richiesta.</translation>
    </message>
    <message>
        <source>Listening on %1, %2 requests so far.</source>
        <translation>In ascolto su %1, finora %2 richieste.</translation>
    </message>
    <message>
        <source>It could not start.</source>
        <translation>Non si è potuto avviare.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Local server: %1</source>
        <translation>Server locale: %1</translation>
    </message>
    <message>
        <source>Take a free port</source>
        <translation>Prendi una porta libera</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SettingsForm</name>
    <message>
        <source>Who is asking?</source>
        <translation>Chi chiede?</translation>
    </message>
    <message>
        <source>Wikipedia and Wikidata want to know whom to write to when a program misbehaves. Your address goes along with every request to them and nowhere else.</source>
        <translation>Wikipedia e Wikidata vogliono sapere a chi scrivere quando un programma si comporta male. Il tuo indirizzo accompagna ogni richiesta a loro e non va da nessun&apos;altra parte.</translation>
    </message>
    <message>
        <source>you@example.org</source>
        <translation>tu@example.org</translation>
    </message>
    <message>
        <source>Contact address</source>
        <translation>Indirizzo di contatto</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chiave</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Chiave per %1</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Paese</translation>
    </message>
    <message>
        <source>Whose providers, offers and age ratings are read.</source>
        <translation>Di quale paese si leggono piattaforme, offerte e limiti di età.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>Chiaro, scuro, o come il sistema.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Of the window, with its dates and numbers. What is stored and exported stays the same.</source>
        <translation>Della finestra, con le sue date e i suoi numeri. Ciò che è salvato ed esportato resta uguale.</translation>
    </message>
    <message>
        <source>Stored answers</source>
        <translation>Risposte conservate</translation>
    </message>
    <message>
        <source>What the sources answer is kept, packed, so that facts can be read again without the network. Beyond this size the answers that were not needed for longest go; no fact goes with them. Usually %1 megabytes, enough for some 100,000 films; 0 keeps nothing. It counts from the next start on.</source>
        <translation>Ciò che le fonti rispondono viene conservato, compresso, così che i fatti si possano rileggere senza la rete. Oltre questa dimensione vanno via le risposte che non servono da più tempo; nessun fatto va via con loro. Di solito %1 megabyte, abbastanza per circa 100.000 film; 0 non conserva nulla. Vale dal prossimo avvio.</translation>
    </message>
    <message>
        <source>Megabytes of stored answers</source>
        <translation>Megabyte di risposte conservate</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>How long answers stand</source>
        <translation>Per quanto valgono le risposte</translation>
    </message>
    <message>
        <source>A crawl does not ask again for what was read lately. “Ask for everything anew” on the page Crawl asks for all of it.</source>
        <translation>Una raccolta non chiede di nuovo ciò che è stato letto da poco. “Chiedi tutto di nuovo” nella pagina Raccolta chiede tutto.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Of the daily ones the newest of each of so many days, weeks and months stays; those that you made yourself, or that were made before a migration or a restore, always do.</source>
        <translation>Dei backup quotidiani resta il più recente di tanti giorni, settimane e mesi; quelli che hai fatto tu, o fatti prima di una migrazione o di un ripristino, restano sempre.</translation>
    </message>
    <message>
        <source>Write a whole number of megabytes, from 0 to %1; leave it empty for the usual size.</source>
        <translation>Scrivi un numero intero di megabyte, da 0 a %1; lascia vuoto per la dimensione solita.</translation>
    </message>
    <message>
        <source>An address is needed before anything can be asked.</source>
        <translation>Serve un indirizzo prima di poter chiedere qualcosa.</translation>
    </message>
    <message>
        <source>This does not look like a mail address (you@example.org) or a web address.</source>
        <translation>Questo non sembra un indirizzo di posta (tu@example.org) né un indirizzo web.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Non ancora salvato</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Im&amp;postazioni…</translation>
    </message>
    <message>
        <source>The settings are changed and not saved.</source>
        <translation>Le impostazioni sono state modificate e non salvate.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SheetCommands</name>
    <message>
        <source>Paste from the clipboard…</source>
        <translation>Incolla dagli appunti…</translation>
    </message>
    <message>
        <source>Fill down into the selected rows…</source>
        <translation>Riempi in basso le righe selezionate…</translation>
    </message>
    <message>
        <source>Set a value in the selected rows…</source>
        <translation>Imposta un valore nelle righe selezionate…</translation>
    </message>
    <message>
        <source>Find and replace in this column…</source>
        <translation>Trova e sostituisci in questa colonna…</translation>
    </message>
    <message>
        <source>Duplicate the row…</source>
        <translation>Duplica la riga…</translation>
    </message>
    <message>
        <source>Choose a cell first.</source>
        <translation>Scegli prima una cella.</translation>
    </message>
    <message>
        <source>At most %1 rows are changed at once.</source>
        <translation>Si cambiano al massimo %1 righe alla volta.</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Gli appunti non contengono testo.</translation>
    </message>
    <message>
        <source>The text in the clipboard is too long to be pasted.</source>
        <translation>Il testo negli appunti è troppo lungo per essere incollato.</translation>
    </message>
    <message>
        <source>Paste into %1</source>
        <translation>Incolla in %1</translation>
    </message>
    <message>
        <source>Select the row to fill from and the rows below it.</source>
        <translation>Seleziona la riga da cui riempire e le righe sotto di essa.</translation>
    </message>
    <message>
        <source>Fill %1 down</source>
        <translation>Riempi in basso %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Imposta %1</translation>
    </message>
    <message>
        <source>%1 has no column of texts.</source>
        <translation>%1 non ha colonne di testo.</translation>
    </message>
    <message>
        <source>Replace “%1” by “%2”</source>
        <translation>Sostituisci “%1” con “%2”</translation>
    </message>
    <message>
        <source>%1 rows or more hold it. Narrow the table down by a filter first.</source>
        <translation>%1 o più righe lo contengono. Restringi prima la tabella con un filtro.</translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation>Scegli prima una riga.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SiteFields</name>
    <message>
        <source>Films</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>With the pictures that this window has loaded</source>
        <translation>Con le immagini che questa finestra ha caricato</translation>
    </message>
    <message>
        <source>Title of the site</source>
        <translation>Titolo del sito</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Where only what may be passed on is shown, those whose address you typed</source>
        <translation>Dove si mostra solo ciò che si può diffondere, quelle il cui indirizzo hai scritto tu</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SourceChanges</name>
    <message>
        <source>Changed at the sources</source>
        <translation>Cambiato alle fonti</translation>
    </message>
    <message>
        <source>Production companies</source>
        <translation>Case di produzione</translation>
    </message>
    <message>
        <source>yours stays</source>
        <translation>il tuo resta</translation>
    </message>
    <message>
        <source>About the chosen change</source>
        <translation>Sulla modifica scelta</translation>
    </message>
    <message>
        <source>What is known of the chosen change stands here.</source>
        <translation>Ciò che si sa della modifica scelta sta qui.</translation>
    </message>
    <message>
        <source>Reading what has changed</source>
        <translation>Lettura di ciò che è cambiato</translation>
    </message>
    <message>
        <source>Nothing has changed at the sources</source>
        <translation>Nulla è cambiato alle fonti</translation>
    </message>
    <message>
        <source>This crawl met no film whose sources said something else than before.</source>
        <translation>Questa raccolta non ha incontrato film di cui le fonti dicessero altro rispetto a prima.</translation>
    </message>
    <message>
        <source>What has changed cannot be read</source>
        <translation>Ciò che è cambiato non si può leggere</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SourceChangesModel</name>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>mostrato ora</translation>
    </message>
    <message>
        <source>yours stays</source>
        <translation>il tuo resta</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>non mostrato</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>Diceva</translation>
    </message>
    <message>
        <source>It says now</source>
        <translation>Ora dice</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Letto</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>Nella tabella</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisione %2</translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Diceva: %1</translation>
    </message>
    <message>
        <source>It says now: %1 (%2)</source>
        <translation>Ora dice: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SplitDialog</name>
    <message>
        <source>%1, as %2</source>
        <translation>%1, come %2</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividi</translation>
    </message>
    <message>
        <source>In which films is “%1” somebody else?</source>
        <translation>In quali film “%1” è qualcun altro?</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Name of the new one</source>
        <translation>Nome di quello nuovo</translation>
    </message>
    <message>
        <source>Mark the films with Space. They will name a new one.</source>
        <translation>Segna i film con Spazio. Ne nomineranno uno nuovo.</translation>
    </message>
    <message>
        <source>%1 of another “%2”; %3 of “%4” as before, with all that is said of it.</source>
        <translation>%1 di un altro “%2”; %3 di “%4” come prima, con tutto ciò che se ne dice.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::StageButton</name>
    <message>
        <source>Show every title</source>
        <translation>Mostra ogni titolo</translation>
    </message>
    <message>
        <source>Show only these titles: %1</source>
        <translation>Mostra solo questi titoli: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::StatusLine</name>
    <message>
        <source>less than a minute left</source>
        <translation>manca meno di un minuto</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>ancora %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>ancora %1 h</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Progress of the crawl</source>
        <translation>Avanzamento della raccolta</translation>
    </message>
    <message>
        <source>Stop the crawl; it can be resumed</source>
        <translation>Ferma la raccolta; si può riprendere</translation>
    </message>
    <message>
        <source>Stop the crawl</source>
        <translation>Ferma la raccolta</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Show the crawl</source>
        <translation>Mostra la raccolta</translation>
    </message>
    <message>
        <source>The database in use</source>
        <translation>Il database in uso</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Database: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arresto in corso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Crawling %1</source>
        <translation>Raccolta di %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 al minuto</translation>
    </message>
    <message>
        <source>Resume the crawl</source>
        <translation>Riprendi la raccolta</translation>
    </message>
    <message>
        <source>Pause the crawl</source>
        <translation>Metti in pausa la raccolta</translation>
    </message>
    <message>
        <source>Crawl stopped</source>
        <translation>Raccolta fermata</translation>
    </message>
    <message>
        <source>Facts read</source>
        <translation>Fatti letti</translation>
    </message>
    <message>
        <source>Crawl finished</source>
        <translation>Raccolta completata</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 salvati</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show what is under way</source>
        <translation>Mostra ciò che è in corso</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::SystemPage</name>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>S&amp;istema</translation>
    </message>
    <message>
        <source>mend the chosen check, or go where that is done</source>
        <translation>rimedia al controllo scelto, o va dove lo si fa</translation>
    </message>
    <message>
        <source>look at everything again</source>
        <translation>guarda di nuovo tutto</translation>
    </message>
    <message>
        <source>copy a report to hand on</source>
        <translation>copia un rapporto da passare ad altri</translation>
    </message>
    <message>
        <source>checks, tasks, caches</source>
        <translation>controlli, compiti, cache</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Guarda di nuovo</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copia rapporto</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Look at program and database again</source>
        <translation>Guarda di nuovo il programma e il database</translation>
    </message>
    <message>
        <source>Versions, checks, sizes and the last errors as text, without passwords and personal folders</source>
        <translation>Versioni, controlli, dimensioni e ultimi errori come testo, senza password né cartelle personali</translation>
    </message>
    <message>
        <source>What the program did, line by line</source>
        <translation>Che cosa ha fatto il programma, riga per riga</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controlli</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attenzione</translation>
    </message>
    <message>
        <source>Parts of the system</source>
        <translation>Componenti del sistema</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Compiti</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Looking at program and database</source>
        <translation>Controllo del programma e del database</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>%1 This cannot be undone.</source>
        <translation>%1 Non si può annullare.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Svuota</translation>
    </message>
    <message>
        <source>Stopped. What was done so far stays.</source>
        <translation>Fermato. Ciò che è stato fatto finora resta.</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Rapporto copiato</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arresto in corso</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>controllo in corso …</translation>
    </message>
    <message>
        <source>all %1 checks are fine</source>
        <translation>tutti i %1 controlli sono a posto</translation>
    </message>
    <message>
        <source>1 check wants attention</source>
        <translation>1 controllo richiede attenzione</translation>
    </message>
    <message>
        <source>%1 checks want attention</source>
        <translation>%1 controlli richiedono attenzione</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TableLayout</name>
    <message>
        <source>Standard columns</source>
        <translation>Colonne standard</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtra per %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Nascondi %1</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Scegli le colonne</translation>
    </message>
    <message>
        <source>Colour %1…</source>
        <translation>Colora %1…</translation>
    </message>
    <message>
        <source>Remove the colour of %1</source>
        <translation>Rimuovi il colore di %1</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Altre colonne</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Prima i più piccoli</translation>
    </message>
    <message>
        <source>Earliest first</source>
        <translation>Prima i più vecchi</translation>
    </message>
    <message>
        <source>Sort A to Z</source>
        <translation>Ordina dalla A alla Z</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>Prima i più grandi</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Prima i più recenti</translation>
    </message>
    <message>
        <source>Sort Z to A</source>
        <translation>Ordina dalla Z alla A</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Sposta a sinistra</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Sposta a destra</translation>
    </message>
    <message>
        <source>Cells have no colours: %1</source>
        <translation>Le celle non hanno colori: %1</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TablePage</name>
    <message>
        <source>Search %1</source>
        <translation>Cerca in %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Locandine</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Scegli le colonne</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>Elimina le righe selezionate</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Aggiungi una riga</translation>
    </message>
    <message>
        <source>Values to filter by</source>
        <translation>Valori per cui filtrare</translation>
    </message>
    <message>
        <source>Added, but not among the rows that are shown here.</source>
        <translation>Aggiunta, ma non fra le righe mostrate qui.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostralo</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>Eliminala lo stesso</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lasciala</translation>
    </message>
    <message>
        <source>Row copied</source>
        <translation>Riga copiata</translation>
    </message>
    <message>
        <source>%1 rows copied</source>
        <translation>%1 righe copiate</translation>
    </message>
    <message>
        <source>%1 · %2 rows to index</source>
        <translation>%1 · %2 righe da indicizzare</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>Correggi</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>%1 salvati</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Mostra la cronologia</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Lascia perdere</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni il mio</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendi il loro</translation>
    </message>
    <message>
        <source>A value in %1 is not stored yet.</source>
        <translation>Un valore in %1 non è ancora salvato.</translation>
    </message>
    <message>
        <source>%1 values in %2 are not stored yet.</source>
        <translation>%1 valori in %2 non sono ancora salvati.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>più di %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 righe</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nulla corrisponde</translation>
    </message>
    <message>
        <source>No row of %1 has what you search for.</source>
        <translation>Nessuna riga di %1 contiene ciò che cerchi.</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>Mostra tutte le righe</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Qui ancora nulla</translation>
    </message>
    <message>
        <source>The program fills this table while it works.</source>
        <translation>Il programma riempie questa tabella mentre lavora.</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Ancora nulla in %1</translation>
    </message>
    <message>
        <source>Crawl a provider, a file or pasted titles, and this table fills itself.</source>
        <translation>Raccogli da una piattaforma, da un file o da titoli incollati, e questa tabella si riempie da sola.</translation>
    </message>
    <message>
        <source>Crawl titles</source>
        <translation>Raccogli titoli</translation>
    </message>
    <message>
        <source>&amp;Movies</source>
        <translation>&amp;Film</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabella</translation>
    </message>
    <message>
        <source>links</source>
        <translation>collegamenti</translation>
    </message>
    <message>
        <source>system table</source>
        <translation>tabella di sistema</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>edit the cell</source>
        <translation>modifica la cella</translation>
    </message>
    <message>
        <source>edit; store</source>
        <translation>modifica; salva</translation>
    </message>
    <message>
        <source>leave the cell as it was</source>
        <translation>lascia la cella com&apos;era</translation>
    </message>
    <message>
        <source>store a long text, in its editor</source>
        <translation>salva un testo lungo, nel suo editor</translation>
    </message>
    <message>
        <source>where does this come from?</source>
        <translation>da dove viene?</translation>
    </message>
    <message>
        <source>delete the selected rows</source>
        <translation>elimina le righe selezionate</translation>
    </message>
    <message>
        <source>copy for a spreadsheet</source>
        <translation>copia per un foglio di calcolo</translation>
    </message>
    <message>
        <source>paste from a spreadsheet</source>
        <translation>incolla da un foglio di calcolo</translation>
    </message>
    <message>
        <source>fill down the selected rows</source>
        <translation>riempie in basso le righe selezionate</translation>
    </message>
    <message>
        <source>set a value in the selected rows</source>
        <translation>imposta un valore nelle righe selezionate</translation>
    </message>
    <message>
        <source>find and replace in a column</source>
        <translation>trova e sostituisce in una colonna</translation>
    </message>
    <message>
        <source>duplicate the row</source>
        <translation>duplica la riga</translation>
    </message>
    <message>
        <source>select one more (Ctrl+click)</source>
        <translation>seleziona anche questa (Ctrl+clic)</translation>
    </message>
    <message>
        <source>select up to the next (Shift+click)</source>
        <translation>seleziona fino alla successiva (Shift+clic)</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 riga</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TableView</name>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Give this field back to the sources</source>
        <translation>Restituisci questo campo alle fonti</translation>
    </message>
    <message>
        <source>Where does this come from?</source>
        <translation>Da dove viene?</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copia le righe selezionate</translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation>Elimina le righe selezionate</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TasksModel</name>
    <message>
        <source>Running</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Finito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscito</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Fermato</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrotto</translation>
    </message>
    <message>
        <source>Crawl</source>
        <translation>Raccolta</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Esempio</translation>
    </message>
    <message>
        <source>Re-read</source>
        <translation>Rilettura</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Daily backup</source>
        <translation>Backup quotidiano</translation>
    </message>
    <message>
        <source>Check of a backup</source>
        <translation>Controllo di un backup</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <translation>Controllo del database</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristino</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Trasferimento</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Salva ciò che si può leggere</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esportazione</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Migrazione</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>Indice di ricerca</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>Rimedio</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>meno di 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Compito</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inizio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Local server</source>
        <translation>Server locale</translation>
    </message>
    <message>
        <source>Failed titles again</source>
        <translation>Di nuovo i titoli non riusciti</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Riesecuzione</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprendimento</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TasksPanel</name>
    <message>
        <source>Crawls, backups, exports, imports and the like stand here while they run and afterwards, those of commands too.</source>
        <translation>Raccolte, backup, esportazioni, importazioni e simili stanno qui mentre sono in corso e anche dopo, compresi quelli dei comandi.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Compiti</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrotto</translation>
    </message>
    <message>
        <source>Check of the database</source>
        <translation>Controllo del database</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ThresholdPanel</name>
    <message>
        <source>See what another line would accept, and how often it would be wrong</source>
        <translation>Guarda che cosa accetterebbe un&apos;altra linea, e quante volte sbaglierebbe</translation>
    </message>
    <message>
        <source>Score from which a page is accepted</source>
        <translation>Punteggio da cui una pagina viene accettata</translation>
    </message>
    <message>
        <source>Accept from</source>
        <translation>Accetta da</translation>
    </message>
    <message>
        <source>Shows the titles at or above the line before anything is accepted</source>
        <translation>Mostra i titoli sulla linea o sopra, prima che qualcosa venga accettato</translation>
    </message>
    <message>
        <source>Use in crawls</source>
        <translation>Usa nelle raccolte</translation>
    </message>
    <message>
        <source>The next crawl accepts from this score</source>
        <translation>La prossima raccolta accetta da questo punteggio</translation>
    </message>
    <message>
        <source>Learn from my decisions</source>
        <translation>Impara dalle mie decisioni</translation>
    </message>
    <message>
        <source>What tells films from other pages is learned anew from what you decided here; it is used from the next crawl on, and only if it would have done no worse</source>
        <translation>Ciò che distingue i film dalle altre pagine si impara di nuovo da ciò che hai deciso qui; si usa dalla prossima raccolta, e solo se non avrebbe fatto peggio</translation>
    </message>
    <message>
        <source>No past decisions to compare with yet.</source>
        <translation>Ancora nessuna decisione passata con cui confrontare.</translation>
    </message>
    <message>
        <source>Of %1 past decisions this line would have taken none.</source>
        <translation>Di %1 decisioni passate questa linea non ne avrebbe presa nessuna.</translation>
    </message>
    <message>
        <source>Of %1 past decisions it would have taken %2, %3 of them wrongly (%4 %).</source>
        <translation>Di %1 decisioni passate ne avrebbe prese %2, %3 delle quali sbagliate (%4 %).</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 su 100</translation>
    </message>
    <message>
        <source>%1 accepted · %2 asked · %3 without a page</source>
        <translation>%1 accettati · %2 chiesti · %3 senza pagina</translation>
    </message>
    <message>
        <source>Accept %1…</source>
        <translation>Accetta %1…</translation>
    </message>
    <message>
        <source>Line of acceptance</source>
        <translation>Linea di accettazione</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TitleTableModel</name>
    <message>
        <source>looking up</source>
        <translation>si cerca</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>si abbina</translation>
    </message>
    <message>
        <source>reading facts</source>
        <translation>lettura dei fatti</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>abbinato</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>salvato</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>invariato</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>da rivedere</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>senza pagina</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltato</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TitleView</name>
    <message>
        <source>Titles of this crawl</source>
        <translation>Titoli di questa raccolta</translation>
    </message>
    <message>
        <source>Retry this title</source>
        <translation>Riprova questo titolo</translation>
    </message>
    <message>
        <source>Show the film</source>
        <translation>Mostra il film</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisione</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Apre la pagina nel browser</translation>
    </message>
    <message>
        <source>Copy the reason</source>
        <translation>Copia il motivo</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::TokenField</name>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>Nuovo token…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ValueDialog</name>
    <message>
        <source>Show what changes</source>
        <translation>Mostra che cosa cambia</translation>
    </message>
    <message>
        <source>Set a value in 1 row</source>
        <translation>Imposta un valore in 1 riga</translation>
    </message>
    <message>
        <source>Set a value in %1 rows</source>
        <translation>Imposta un valore in %1 righe</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::ViewsButton</name>
    <message>
        <source>Delete a view</source>
        <translation>Elimina una vista</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Viste salvate</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Salva questa vista…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Salva questa vista</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Salva la vista</translation>
    </message>
    <message>
        <source>View “%1” replaced</source>
        <translation>Vista “%1” sostituita</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Vista “%1” salvata</translation>
    </message>
    <message>
        <source>View “%1” deleted</source>
        <translation>Vista “%1” eliminata</translation>
    </message>
    <message>
        <source>Rename a view</source>
        <translation>Rinomina una vista</translation>
    </message>
    <message>
        <source>What “%1” is called from now on:</source>
        <translation>Come si chiama “%1” da ora in poi:</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Rinomina la vista</translation>
    </message>
    <message>
        <source>View “%1” is called “%2” now</source>
        <translation>La vista “%1” ora si chiama “%2”</translation>
    </message>
    <message>
        <source>Saved views, kept on this computer</source>
        <translation>Viste salvate, su questo computer</translation>
    </message>
    <message>
        <source>Search, filters, order and columns are kept on this computer, for all databases, under this name:</source>
        <translation>Ricerca, filtri, ordine e colonne restano su questo computer, per tutti i database, con questo nome:</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::WindowDialogs</name>
    <message>
        <source>Another page for this film…</source>
        <translation>Altra pagina per questo film…</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Unisci con…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Dividi…</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Esportato in %1</translation>
    </message>
    <message>
        <source>Select one film first</source>
        <translation>Seleziona prima un film</translation>
    </message>
    <message>
        <source>Select one person or company first, in its table or in the details</source>
        <translation>Seleziona prima una persona o una società, nella sua tabella o nei dettagli</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importa da</translation>
    </message>
    <message>
        <source>Import a folder of .nfo files</source>
        <translation>Importa una cartella di file .nfo</translation>
    </message>
    <message>
        <source>Lists and exports (*.json *.jsonl *.csv *.tsv *.txt *.nfo *.db *.sqlite);;Every file (*)</source>
        <translation>Elenchi ed esportazioni (*.json *.jsonl *.csv *.tsv *.txt *.nfo *.db *.sqlite);;Tutti i file (*)</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Vai</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>V&amp;isualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::charts</name>
    <message>
        <source>1 film</source>
        <translation>1 film</translation>
    </message>
    <message>
        <source>%1 films</source>
        <translation>%1 film</translation>
    </message>
    <message>
        <source>1 fact</source>
        <translation>1 fatto</translation>
    </message>
    <message>
        <source>%1 facts</source>
        <translation>%1 fatti</translation>
    </message>
    <message>
        <source>you</source>
        <translation>tu</translation>
    </message>
    <message>
        <source>&lt; 1 %</source>
        <translation>&lt; 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>under %1 minutes</source>
        <translation>meno di %1 minuti</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>meno di %1</translation>
    </message>
    <message>
        <source>%1 minutes and more</source>
        <translation>%1 minuti e oltre</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 e oltre</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuti</translation>
    </message>
    <message>
        <source>%1 to %2 minutes</source>
        <translation>da %1 a %2 minuti</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>Films per decade</source>
        <translation>Film per decennio</translation>
    </message>
    <message>
        <source>Films per year</source>
        <translation>Film per anno</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Generi</translation>
    </message>
    <message>
        <source>Runtimes</source>
        <translation>Durate</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>Budget and box office</source>
        <translation>Budget e incassi</translation>
    </message>
    <message>
        <source>Whose values the films show</source>
        <translation>Di chi sono i valori che i film mostrano</translation>
    </message>
    <message>
        <source>Agreement between sources</source>
        <translation>Accordo fra le fonti</translation>
    </message>
    <message>
        <source>%1, %2 without a release date</source>
        <translation>%1, %2 senza data di uscita</translation>
    </message>
    <message>
        <source>%1, %2 without a genre</source>
        <translation>%1, %2 senza genere</translation>
    </message>
    <message>
        <source> · the most frequent genres</source>
        <translation> · i generi più frequenti</translation>
    </message>
    <message>
        <source>%1, %2 without a runtime</source>
        <translation>%1, %2 senza durata</translation>
    </message>
    <message>
        <source>%1, %2 without a rating</source>
        <translation>%1, %2 senza voto</translation>
    </message>
    <message>
        <source>%1 · budget across, box office up; above the line more was taken than spent</source>
        <translation>%1 · budget in orizzontale, incassi in verticale; sopra la linea si è incassato più di quanto si è speso</translation>
    </message>
    <message>
        <source>%1, by column and source</source>
        <translation>%1, per colonna e fonte</translation>
    </message>
    <message>
        <source>%1 of which two sources say something, by what it means</source>
        <translation>%1 di cui due fonti dicono qualcosa, secondo il significato</translation>
    </message>
    <message>
        <source>None of these films has a release date.</source>
        <translation>Nessuno di questi film ha una data di uscita.</translation>
    </message>
    <message>
        <source>None of these films has a genre.</source>
        <translation>Nessuno di questi film ha un genere.</translation>
    </message>
    <message>
        <source>None of these films has a runtime.</source>
        <translation>Nessuno di questi film ha una durata.</translation>
    </message>
    <message>
        <source>None of these films has a rating.</source>
        <translation>Nessuno di questi film ha un voto.</translation>
    </message>
    <message>
        <source>Of none of these films are both budget and box office known.</source>
        <translation>Di nessuno di questi film si conoscono sia il budget sia gli incassi.</translation>
    </message>
    <message>
        <source>There are no films.</source>
        <translation>Non ci sono film.</translation>
    </message>
    <message>
        <source>No two sources say something of the same fact of these films.</source>
        <translation>Non ci sono due fonti che dicano qualcosa dello stesso fatto di questi film.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 e %2</translation>
    </message>
    <message>
        <source>without a receipt</source>
        <translation>senza ricevuta</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>senza valore</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>uguali</translation>
    </message>
    <message>
        <source>different</source>
        <translation>diversi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3 (%4)</source>
        <translation>%1: %2 %3 (%4)</translation>
    </message>
    <message>
        <source>%1: %2 from %3 (%4)</source>
        <translation>%1: %2 da %3 (%4)</translation>
    </message>
    <message>
        <source>%1 films, around</source>
        <translation>%1 film, intorno a</translation>
    </message>
    <message>
        <source>%1: budget %2, box office %3</source>
        <translation>%1: budget %2, incassi %3</translation>
    </message>
    <message>
        <source>so far %1 of %2, spread evenly; the others are being counted</source>
        <translation>per ora %1 su %2, distribuiti in modo uniforme; gli altri si stanno contando</translation>
    </message>
    <message>
        <source>, of %1 looked at so far</source>
        <translation>, su %1 visti finora</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::fieldtext</name>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” non è un numero intero.</translation>
    </message>
    <message>
        <source>The number is too large: at most %1.</source>
        <translation>Il numero è troppo grande: al massimo %1.</translation>
    </message>
    <message>
        <source>“%1” is not a number; write it like 6.5.</source>
        <translation>“%1” non è un numero; scrivilo come 6,5.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n digit(s) after the point.</source>
        <translation>
            <numerusform>Al massimo %n cifra dopo la virgola.</numerusform>
            <numerusform>Al massimo %n cifre dopo la virgola.</numerusform>
        </translation>
    </message>
    <message>
        <source>The number is too large: below %1.</source>
        <translation>Il numero è troppo grande: sotto %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>%1 cannot be empty.</source>
        <translation>%1 non può essere vuoto.</translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation>Scrivi sì o no.</translation>
    </message>
    <message>
        <source>Write the time like 1996-05-10T20:15:00Z.</source>
        <translation>Scrivi l&apos;ora come 1996-05-10T20:15:00Z.</translation>
    </message>
    <message>
        <source>At most %1 characters; this has %2.</source>
        <translation>Al massimo %1 caratteri; questo ne ha %2.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>non è</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>comincia con</translation>
    </message>
    <message>
        <source>before</source>
        <translation>prima del</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>meno di</translation>
    </message>
    <message>
        <source>until</source>
        <translation>fino al</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>al massimo</translation>
    </message>
    <message>
        <source>after</source>
        <translation>dopo il</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>più di</translation>
    </message>
    <message>
        <source>from</source>
        <translation>dal</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>almeno</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>non è vuoto</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>anni %1</translation>
    </message>
    <message>
        <source>“%1” is not a date; write 1996, %2 or %3.</source>
        <translation>“%1” non è una data; scrivi 1996, %2 o %3.</translation>
    </message>
    <message>
        <source>Not stored: %1</source>
        <translation>Non salvato: %1</translation>
    </message>
    <message>
        <source>“%1” was not stored: %2</source>
        <translation>“%1” non è stato salvato: %2</translation>
    </message>
    <message>
        <source>“%1” may be two days; write %2 or %3.</source>
        <translation>“%1” può essere due giorni; scrivi %2 o %3.</translation>
    </message>
    <message>
        <source>“%1” has a year of two digits; write all four.</source>
        <translation>“%1” ha un anno di due cifre; scrivine quattro.</translation>
    </message>
    <message>
        <source>“%1” is in another currency; this column is in US dollars.</source>
        <translation>“%1” è in un&apos;altra valuta; questa colonna è in dollari USA.</translation>
    </message>
    <message>
        <source>“%1” does not say of how many; write it like 4/5, or as a number up to 10.</source>
        <translation>“%1” non dice su quanti; scrivilo come 4/5, o come numero fino a 10.</translation>
    </message>
</context>
<context>
    <name>moviedb::ui::sheetcells</name>
    <message>
        <source>line %1 of the text</source>
        <translation>riga %1 del testo</translation>
    </message>
    <message>
        <source>No row here: the table ends before.</source>
        <translation>Qui non c&apos;è una riga: la tabella finisce prima.</translation>
    </message>
    <message>
        <source>No column here: the last one lies before.</source>
        <translation>Qui non c&apos;è una colonna: l&apos;ultima sta prima.</translation>
    </message>
</context>
</TS>
