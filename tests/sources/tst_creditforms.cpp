#include "tests/sources/infoboxrows.h"

using namespace moviedb::test;

// What stands beside names in the rows of an infobox: parts in brackets, seats of houses, words of other languages.
class TestCreditForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsInBrackets_data();
    void partsInBrackets();
    void seatsAndChannels_data();
    void seatsAndChannels();
    void jointsAndRanks_data();
    void jointsAndRanks();
    void worksAndAuthors_data();
    void worksAndAuthors();
    void productions_data();
    void productions();
};

void TestCreditForms::partsInBrackets_data()
{
    addMarkupColumns();
    markupRow("Ada Quill (as Ida)", "Ada Quill as Ida");
    markupRow("Ada Quill, as Ida", "Ada Quill as Ida");
    markupRow("[[Ada Quill]]: Ida als Kind", "Ada Quill as Ida als Kind");
    // Brackets with words of their own beside several names are parts.
    markupRow("[[Ada Quill]] (Ida)<br>[[Bo Reed]] (Ulf)", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("Ada Quill (Ida), Bo Reed (Ulf / Tom), Cy Poe", "Ada Quill as Ida|Bo Reed as Ulf / Tom|Cy Poe");
    markupRow("{{ubl|[[Ada Quill]] ([[Ida (queen)|Ida]])|[[Bo Reed]] (voice)|[[Cy Poe]] (\"Ulf\")}}",
              "Ada Quill as Ida|Bo Reed|Cy Poe as Ulf");
    markupRow("Ada Quill (Guest), Bo Reed (Guest)", "Ada Quill|Bo Reed");
    markupRow("Ada Quill (Special Appearance)<br>Bo Reed (Extended Cameo)", "Ada Quill|Bo Reed");
    markupRow("Ada Quill (Italy)<br>Bo Reed (France)", "Ada Quill|Bo Reed");
    markupRow("Ada Quill (Japanese)<br>Bo Reed (English)", "Ada Quill|Bo Reed");
    markupRow("Ada Quill and introducing Bo Reed", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]], Co-starring [[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("'''Narrator'''<br>[[Ada Quill]]<br>'''Interviews'''<br>[[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]] narrates", "Ada Quill");
    markupRow("Archive footage", "");
    markupRow("'''Voices'''<br>[[Ada Quill]]<br>'''Puppeteers'''<br>[[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("[[The Quills]]:<br>[[Ada Quill]]", "The Quills|Ada Quill");
}

void TestCreditForms::partsInBrackets()
{
    QFETCH(QString, markup);
    QTEST(namesOfField("starring", "cast", markup, true), "expected");
}

void TestCreditForms::seatsAndChannels_data()
{
    addMarkupColumns();
    // Where a house has its seat, and what is no house.
    markupRow("Quay Pictures, Turin, Italy", "Quay Pictures");
    markupRow("[[Quay]], Paris", "Quay");
    markupRow("[[Quay]], [[Pier]], Paris", "Quay|Pier");
    markupRow("Quay Pictures, Inc., New York", "Quay Pictures, Inc.");
    markupRow("In association with Quay", "Quay");
    markupRow("'''Theatrical'''<br>[[Quay]]<br>'''Home video'''<br>[[Pier]]", "Quay|Pier");
    markupRow("'''US:''' Quay '''South Korea:''' Pier", "Quay|Pier");
    markupRow("[[Quay]] (through [[Pier]])", "Quay|Pier");
    markupRow("[[Quay]] (through Arm Films and Pier Films)", "Quay|Arm Films|Pier Films");
    markupRow("Quay Studios for [[Pier Films]]", "Quay Studios|Pier Films");
    markupRow("Films for Peace", "Films for Peace");
    markupRow("Quay on behalf of Pier", "Quay|Pier");
    markupRow("Quay Pvt. Ltd. & Pier", "Quay Pvt. Ltd.|Pier");
    markupRow("Quay, in assoc. with Pier", "Quay|Pier");
    markupRow("[[Quay]], a [[Pier]] company", "Quay");
    markupRow("distributed by Quay in the US", "Quay");
    markupRow("«Quay»<br>\"Pier\"", "Quay|Pier");
    for (const char *none :
         {"Internet", "Online", "Public domain", "Streaming", "Film festivals", "Independent film"})
        markupRow(none, "");
}

void TestCreditForms::seatsAndChannels()
{
    checkMarkup("distributor", "distributors");
}

void TestCreditForms::jointsAndRanks_data()
{
    addMarkupColumns();
    markupRow("Ann Dell und Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell y Bo Reed", "Ann Dell|Bo Reed");
    markupRow("José Ortega y Gasset", "José Ortega y Gasset");
    markupRow("{{ubli|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]<br>'''Chief director'''<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("{{Indented plainlist|\n* [[Ann Dell]]\n* [[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]<br>'''Presented by'''<br>[[Bo Reed]]", "Ann Dell");
    markupRow("Ann Dell<br>Replaced by<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("{{plainlist|\n* ''US''\n* [[Ann Dell]]\n* ''Japan''\n* [[Bo Reed]]\n}}", "Ann Dell|Bo Reed");
    markupRow("Ann Dell, wife of Bo Reed", "Ann Dell");
    markupRow("Ann Dell {{*}} Bo Reed", "Ann Dell|Bo Reed");
    // A first name alone, where the next link shows the last name of both.
    markupRow("{{hlist|[[Ann Dell (artist)|Ann]]|[[Bo Dell]]}}", "Ann Dell|Bo Dell");
    markupRow("[[Ann Dell|Ann]]<br>[[Bo_Dell|Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Ann Dell|Ann]] and [[Bo Reed]]", "Ann|Bo Reed");
    markupRow("[[Ann Dell|Ann]] and [[Bo Dell|Bo]]", "Ann|Bo");
    markupRow("[[Ann Dell]]<br>[[Bo Reed]] (American version)", "Ann Dell");
    markupRow("Ann Dell (with Bo Reed)", "Ann Dell|Bo Reed");
    markupRow("The [[Dell Brothers]]", "The Dell Brothers");
    markupRow("[[Ann Dell]] and her dog Rex", "Ann Dell");
    markupRow("Ann Dell (with a small crew)", "Ann Dell");
    markupRow("Ann Dell (uncredited:<br>Bo Reed)", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>Bo Reed (associate director)", "Ann Dell");
    markupRow("Dame [[Ann Dell]], [[Order of the British Empire|OBE]]", "Ann Dell");
    markupRow("Ann Dell, [[Directors Guild of America|DGA]]", "Ann Dell");
    markupRow("Ann Dell<br>Bo Reed,<br>Jr.", "Ann Dell|Bo Reed, Jr.");
    markupRow("[[Ann Dell]], the children of [[Turin]]", "Ann Dell");
    markupRow("[[The Dells|Ann Dell, Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Sammy Dell|Sammy Dell, Jr.]]", "Sammy Dell, Jr.");
    // Each of them directed a part, also where both are told as directors of theirs.
    markupRow("[[Ann Dell]] (live-action director)<br>[[Bo Reed]] (animation director)", "Ann Dell|Bo Reed");
    markupRow(
        "'''Live-action director'''<br>[[Ann Dell]]<br>'''Animation directors'''<br>[[Bo Reed]]<br>Cy Poe",
        "Ann Dell|Bo Reed|Cy Poe");
    markupRow("'''Animation directed by'''<br>[[Ann Dell]]<br>'''Live action directed by'''<br>[[Bo Reed]]",
              "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]<br>Animated by [[Bo Reed]]", "Ann Dell");
    markupRow("[[Ann Dell]]<br>[[Bo Reed]] (animation director)", "Ann Dell");
    markupRow("{{URL|http://example.org|Ann Dell}}", "Ann Dell");
    markupRow("\"The One\" ([[Ann Dell]])<br>\"The Other\" ([[Bo Reed]])", "Ann Dell|Bo Reed");
    markupRow("Live action: [[Ann Dell]], Animation: [[Bo Reed]]", "Ann Dell|Bo Reed");
    for (const char *job : {"creative director", "voice direction", "special effects", "storyboards",
                            "consultant", "musical director"})
        markupRow(qPrintable(QStringLiteral("[[Ann Dell]]<br>[[Bo Reed]] (%1)").arg(QLatin1String(job))),
                  "Ann Dell");
    markupRow("[[Ann Dell]] (unit 1)<br>[[Bo Reed]] (unit 2)", "Ann Dell|Bo Reed");
    markupRow("\"The One\" by [[Ann Dell]]<br>\"The Other\" by [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] ([[Second unit]]: Bo Reed)", "Ann Dell");
    markupRow("[[Ann Dell]] (Director)<br>[[Bo Reed]] (Assistant Director)", "Ann Dell");
    markupRow("{{List collapsed|title=x|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
}

void TestCreditForms::jointsAndRanks()
{
    checkMarkup("director", "directors");
}

// Who wrote what the film was made from did not write the film.
void TestCreditForms::worksAndAuthors_data()
{
    addMarkupColumns();
    markupRow("''[[The Mill]]'' by Bo Reed<br>Ann Dell", "Ann Dell");
    markupRow("''The Mill''<br>by Bo Reed<br>Ann Dell", "Ann Dell");
    markupRow("Bo Reed's ''The Mill'', adapted by Ann Dell", "Ann Dell");
    markupRow("Ann Dell (screenplay)<br>[[Bo Reed]] (''Harper Weekly'' story)", "Ann Dell");
    markupRow("Ann Dell (Screen Story)<br>Bo Reed (Original Story)", "Ann Dell|Bo Reed");
    markupRow("Screenplay<br>by Ann Dell", "Ann Dell");
    markupRow("Ann Dell (screenplay)<br>[[Bo Reed]] (based on the book by)", "Ann Dell");
    markupRow("''[[Sleeping Mill]]''<br>by [[Bo Reed]]<br>[[Ann Dell]]", "Ann Dell");
    markupRow("[[Ann Dell]] from an idea by Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>based on ''The Mill''<br>by Bo Reed<br>and Cy Poe", "Ann Dell");
    // Who is named below the source wrote it together, up to what is written for the film.
    markupRow("[[Ann Dell]]<br>Based on the novel by<br>[[Bo Reed]]<br>[[Cy Poe]]", "Ann Dell");
    markupRow("Ann Dell<br>based on characters created by<br>Bo Reed<br>Cy Poe<br>Screenplay by Eve Roe",
              "Ann Dell|Eve Roe");
    markupRow("Ann Dell<br>based on the novel by<br>Bo Reed<br>Cy Poe<br>Screenplay:<br>Eve Roe",
              "Ann Dell|Eve Roe");
    markupRow("Based on the novel by<br>Bo Reed<br>Ann Dell", "Ann Dell");
    markupRow("Based on the novel by<br>Bo Reed &<br>Cy Poe<br>Ann Dell", "Ann Dell");
    markupRow("Ann Dell<br>(based on the novel by Bo Reed<br>and Cy Poe)", "Ann Dell");
    markupRow("Ann Dell<br>(based on a story<br>by Bo Reed)<br>Cy Poe", "Ann Dell|Cy Poe");
    markupRow("Ann Dell<br>(based on the novel by Bo Reed)<br>and Cy Poe", "Ann Dell|Cy Poe");
    markupRow("Ann Dell<br>(uncredited<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>([[Bo Reed]] novel)", "Ann Dell");
    markupRow("Ann Dell (The Mill novel)", "");
    markupRow("Ann Dell<br>Bo Reed<br>(Novel: Cy Poe)", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>(based on the book by)<br>Bo Reed", "Ann Dell");
    markupRow("Ann Dell<br>''[[The Mill]]''<br>by [[Bo Reed]]<br>and Cy Poe", "Ann Dell");
    markupRow("Ann Dell<br>Remake of [[The Mill]] by<br>[[Bo Reed]]", "Ann Dell");
    markupRow("[[Ann Dell]] (screenplay) from the ''[[The Mill]]'' books by [[Bo Reed]]", "Ann Dell");
    markupRow("Author: Bo Reed<br>Screenplay: Ann Dell", "Ann Dell");
    markupRow("Ann Dell (co-author)", "Ann Dell");
    markupRow("Ann Dell (screenplay by)<br>Bo Reed (characters by)", "Ann Dell");
    markupRow("[[Ann Dell]] – screenplay<br>[[Bo Reed]] – novel", "Ann Dell");
    markupRow("Story – [[Ann Dell]]; Dialogues – [[Bo Reed]]; Lyrics – [[Cy Poe]]", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>Bo Reed (magazine story)", "Ann Dell");
}

void TestCreditForms::worksAndAuthors()
{
    checkMarkup("writer", "writers");
}

void TestCreditForms::productions_data()
{
    addMarkupColumns();
    markupRow("A Quay Pictures Production", "Quay Pictures");
    markupRow("[[Quay]] Animation", "Quay Animation");
    markupRow("[[Quay]] E&A<br>[[Pier]] & [[Arm]]", "Quay E&A|Pier|Arm");
    markupRow("[[Quay]], 3rd Unit", "Quay");
    markupRow("Quay Film & TV", "Quay Film & TV");
    markupRow("Quay (USSR)/Pier (Italy)", "Quay|Pier");
    markupRow("Quay, Pier (US), Arm (UK)", "Quay|Pier|Arm");
    markupRow("Quay<br>/ Pier Films", "Quay|Pier Films");
    markupRow("[[Quay Films|Quay]] AB<br>[[Pier Films]]", "Quay AB|Pier Films");
    markupRow("Produced at [[Quay Studios]]", "Quay Studios");
    // A known city is a seat, and so is what stands behind a name that says that it is a house.
    markupRow("Quay, Turin, Italy", "Quay");
    markupRow("Quay Pictures, Elm, France", "Quay Pictures");
    markupRow("Quay, Elm, France", "Quay|Elm");
    markupRow("BBC/HBO", "BBC|HBO");
    markupRow("Quay Films presents an Arm Films production", "Quay Films|Arm Films");
    markupRow("[[Quay]] in North America, [[Arm]] internationally", "Quay|Arm");
    markupRow("[[Quay]] via its [[Arm]] division", "Quay|Arm");
    markupRow("[[Quay]] through [[Arm]]'s banner", "Quay|Arm");
    markupRow("[[Quay]] with the support of [[Pier Fund]]", "Quay|Pier Fund");
    markupRow("US – Quay Films<br>UK – Arm Films", "Quay Films|Arm Films");
    markupRow("[[Quay]]<br>under [[Pier]]", "Quay|Pier");
    markupRow("Limited theatrical release", "");
    markupRow("Released by Quay Films in the U.S. and Arm Films elsewhere", "Quay Films|Arm Films");
    markupRow("[[Quay]] (through its subsidiary [[Pier]])", "Quay|Pier");
    markupRow("[[State rights]] distribution", "");
    markupRow("State-rights release", "");
}

void TestCreditForms::productions()
{
    checkMarkup("distributor", "distributors");
}

QTEST_GUILESS_MAIN(TestCreditForms)
#include "tst_creditforms.moc"
