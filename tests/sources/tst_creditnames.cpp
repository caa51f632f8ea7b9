#include "tests/sources/infoboxrows.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb::test;

// Names of people and companies as editors write them in the rows of an infobox.
class TestCreditNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLinkIsAName_data();
    void everyLinkIsAName();
    void suffixesBehindLinks_data();
    void suffixesBehindLinks();
    void labelsOfSourcesAndOfWriters_data();
    void labelsOfSourcesAndOfWriters();
    void partsAreNoPeople_data();
    void partsAreNoPeople();
    void namesWithoutLinks_data();
    void namesWithoutLinks();
    void rolesOfDirectors_data();
    void rolesOfDirectors();
    void rolesOfWriters_data();
    void rolesOfWriters();
    void whoWroteTheNovelIsNoWriter_data();
    void whoWroteTheNovelIsNoWriter();
    void actorsAndTheirParts_data();
    void actorsAndTheirParts();
    void rolesOfActors_data();
    void rolesOfActors();
    void companies_data();
    void companies();
    void longRowsAreFast();
};

void TestCreditNames::everyLinkIsAName_data()
{
    addMarkupColumns();
    markupRow("[[Ann Dell]] and [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]], [[Dhanush]]", "Ann Dell|Dhanush");
    markupRow("[[Ann Dell]] & [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] / [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]/[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]], [[Bo Reed]] and [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("[[Ann Dell]], [[Bo Reed]], & [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("[[Ann Dell]] [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Dhanush]] and [[Ann Dell]]", "Dhanush|Ann Dell");
    markupRow("[[Ann Dell (director)|Ann Dell]] with [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Sammy Dell Jr.|Sammy Dell, Jr.]]", "Sammy Dell, Jr.");
    markupRow("[[Ann Dell]]; [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] and Bo Reed", "Ann Dell|Bo Reed");
    markupRow("{{ill|Ann Dell|de}} and {{ill|Bo Reed|fr}}", "Ann Dell|Bo Reed");
    markupRow("{{sortname|Ann|Dell}} and {{sortname|Bo|Reed}}", "Ann Dell|Bo Reed");
    markupRow("[[Dell sisters|Ann Dell<br>Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Dell sisters|Ann and Bo Dell]]", "Ann Dell|Bo Dell");
    markupRow("[[Tim and Eric]]", "Tim and Eric");
    markupRow("{{ubl|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]\n[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("{{unordered list|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{nowraplinks|[[Ann Dell]]<br>[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("{{longitem|[[Ann Dell]]}}", "Ann Dell");
    markupRow("{{sort|Dell|[[Ann Dell]]}}", "Ann Dell");
    markupRow("{{ill|fr|Ann Dell}}", "Ann Dell");
    markupRow("[[:fr:Ann Dell]]", "Ann Dell");
    markupRow("[[Ann Dell|Ann <br> Dell]]", "Ann Dell");
    markupRow("[[Ann Dell]]<sup>1</sup>", "Ann Dell");
    markupRow("[[Ann Dell]] in collaboration with [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]]<br>([[Bo Reed]], uncredited)", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] (uncredited: [[Bo Reed]])", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] (with [[Bo Reed]])", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] ([[Bo Reed]])", "Ann Dell");
    markupRow("[[Ann Dell]] (from [[Bo Reed]])", "Ann Dell");
    markupRow("{{enum|[[Ann Dell]]|[[Bo Reed]]}}", "Ann Dell|Bo Reed");
    markupRow("Ann Dell{{crlf}}Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<ref>x</ref>{{,}} Bo Reed", "Ann Dell|Bo Reed");
    markupRow("[[Ann_Dell]]", "Ann Dell");
    markupRow("Ann Dell\n\nBo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<span style=\"display: none\">Dell, Ann</span>", "Ann Dell");
}

void TestCreditNames::everyLinkIsAName()
{
    checkMarkup("director", "directors");
}

void TestCreditNames::suffixesBehindLinks_data()
{
    addMarkupColumns();
    markupRow("[[Eva Lind]], Jr.", "Eva Lind, Jr.");
    markupRow("[[Eva Lind]], Sr.", "Eva Lind, Sr.");
    markupRow("[[Eva Lind]] Jr.", "Eva Lind Jr.");
    markupRow("[[Eva Lind]], [[Bo Reed]], Jr.", "Eva Lind|Bo Reed, Jr.");
    markupRow("[[Eva Lind]], Jr., [[Bo Reed]]", "Eva Lind, Jr.|Bo Reed");
    markupRow("[[Eva Lind]], Jr. and [[Bo Reed]]", "Eva Lind, Jr.|Bo Reed");
    markupRow("[[Eva Lind]], III", "Eva Lind, III");
    markupRow("[[Eva Lind]], M.D.", "Eva Lind");
    markupRow("[[Eva Lind]], ASC", "Eva Lind");
    markupRow("[[Eva Lind]], A.S.C., [[Bo Reed]]", "Eva Lind|Bo Reed");
    markupRow("[[Eva Lind]], PhD", "Eva Lind");
    markupRow("[[Eva Lind]], OBE", "Eva Lind");
    markupRow("Eva Lind, ASC", "Eva Lind");
    markupRow("Eva Lind, Jr., ASC, Bo Reed, BSC", "Eva Lind, Jr.|Bo Reed");
    markupRow("Eva Lind, PhD", "Eva Lind");
    markupRow("Eva Lind, M.D. and Bo Reed", "Eva Lind|Bo Reed");
    markupRow("Jr.", "");
}

void TestCreditNames::suffixesBehindLinks()
{
    checkMarkup("director", "directors");
}

void TestCreditNames::labelsOfSourcesAndOfWriters_data()
{
    addMarkupColumns();
    markupRow("Comic book: X; screenplay: Y", "Y");
    markupRow("Comic book: Xa Ba; screenplay: Yo Lo", "Yo Lo");
    markupRow("Graphic novel: Ada Quill; script: Bo Reed", "Bo Reed");
    markupRow("Comics: [[Ada Quill]]; writer: [[Bo Reed]]", "Bo Reed");
    markupRow("Short story: Ada Quill; teleplay: Bo Reed", "Bo Reed");
    markupRow("Video game: Ada Quill; screenplay: Bo Reed", "Bo Reed");
    markupRow("Memoir: Ada Quill; adaptation: Bo Reed", "Bo Reed");
    markupRow("Original story: Ada Quill; screenplay: Bo Reed", "Ada Quill|Bo Reed");
    markupRow("Screenplay: Bo Reed; novel: Ada Quill", "Bo Reed");
    markupRow("Comic book: Ada Quill", "");
}

void TestCreditNames::labelsOfSourcesAndOfWriters()
{
    checkMarkup("writer", "writers");
}

void TestCreditNames::partsAreNoPeople_data()
{
    addMarkupColumns();
    markupRow("[[Ada Quill]] as Ida / Ulla", "Ada Quill");
    markupRow("[[Ada Quill]] as Ida/Ulla", "Ada Quill");
    markupRow("Ada Quill as Ida / Ulla", "Ada Quill");
    markupRow("[[Ada Quill]] as [[Ida]] / [[Ulla]]", "Ada Quill");
    markupRow("[[Ada Quill]] as \"Ida\" / \"Ulla\"", "Ada Quill");
    markupRow("Ada Quill as the First Girl / Nurse, Bo Reed", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]] as Ida / [[Bo Reed]] as Ulf", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]] as Ida / [[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]] as Ida and [[Bo Reed]] as Ulf", "Ada Quill|Bo Reed");
    markupRow("[[Ada Quill]] as Ida and Ulla", "Ada Quill");
    markupRow("Ada Quill – Ida", "Ada Quill");
    markupRow("Ada Quill – Ida / Ulla", "Ada Quill");
    markupRow("Ada Quill – Ida<br>Bo Reed – Ulf", "Ada Quill|Bo Reed");
    markupRow("Ada Quill – Bo Reed – Cy Marsh", "Ada Quill|Bo Reed|Cy Marsh");
    markupRow("Ada Quill: Ida", "Ada Quill");
    markupRow("Main cast: Ada Quill, Bo Reed", "Ada Quill|Bo Reed");
    markupRow("'''Japanese'''<br>[[Ada Quill]]<br>'''English'''<br>[[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("Ada Quill / Bo Reed", "Ada Quill|Bo Reed");
}

void TestCreditNames::partsAreNoPeople()
{
    checkMarkup("starring", "cast");
}

void TestCreditNames::namesWithoutLinks_data()
{
    addMarkupColumns();
    markupRow("Ann Dell,<br>Bo Reed &<br>Cy Poe", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("[[Ann Dell]], [[American Cinema Editors|ACE]]", "Ann Dell");
    markupRow("Ann Dell and Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell & Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell, Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell, Bo Reed, and Cy Poe", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("Ann Dell / Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell/Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell, Dhanush", "Ann Dell|Dhanush");
    markupRow("Ann Dell, Jr.", "Ann Dell, Jr.");
    markupRow("Ann Dell, Jr. and Bo Reed", "Ann Dell, Jr.|Bo Reed");
    markupRow("Ann Dell, Jr., Bo Reed", "Ann Dell, Jr.|Bo Reed");
    markupRow("Ann Dell; Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell • Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Joe and Ned Quill", "Joe Quill|Ned Quill");
    markupRow("Dhanush", "Dhanush");
    markupRow("Ann van der Dell and Bo de Reed", "Ann van der Dell|Bo de Reed");
    markupRow("Ann Dell and others", "Ann Dell");
    markupRow("Ann Dell, et al.", "Ann Dell");
    markupRow("''Ann Dell''", "Ann Dell");
    markupRow("Ann Dell<ref>x</ref>, Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell\nBo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell and\nBo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell uncredited", "Ann Dell");
    markupRow("N/A", "");
    markupRow("Unknown director", "");
    markupRow("Various directors", "");
    markupRow("No director credited", "");
    markupRow("Several", "");
    markupRow("To be announced", "");
    markupRow("Ann Dell et al.", "Ann Dell");
    markupRow("Ann Dell etc.", "Ann Dell");
    markupRow("Ann Dell and 5 others", "Ann Dell");
    markupRow("Ann Dell, 2 more", "Ann Dell");
    markupRow("1. Ann Dell<br>2. Bo Reed", "Ann Dell|Bo Reed");
    markupRow("1) Ann Dell<br>2) Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell as A. D. Ell", "Ann Dell");
    markupRow("Ann Dell, credited as Bo Reed", "Ann Dell");
    markupRow("[[Ann Dell]]<br>credited as<br>Bo Reed", "Ann Dell");
    markupRow("The Dell Brothers", "The Dell Brothers");
    markupRow("Ann Dell アン・デル", "Ann Dell");
    markupRow("Ann Dell、Bo Reed", "Ann Dell|Bo Reed");
    markupRow("See [[#Cast]]", "");
}

void TestCreditNames::namesWithoutLinks()
{
    checkMarkup("director", "directors");
}

void TestCreditNames::rolesOfDirectors_data()
{
    addMarkupColumns();
    markupRow("Co-director: Bo Reed", "Bo Reed");
    markupRow("[[Ann Dell]]<br>Co-director: Bo Reed", "Ann Dell|Bo Reed");
    markupRow("'''Co-director:'''<br>[[Bo Reed]]", "Bo Reed");
    markupRow("[[Ann Dell]]<br>Assistant director: [[Bo Reed]]", "Ann Dell");
    markupRow("[[Ann Dell]] (uncredited)", "Ann Dell");
    markupRow("Ann Dell, uncredited", "Ann Dell");
    markupRow("[[Ann Dell]] – uncredited", "Ann Dell");
    markupRow("Directed by Ann Dell", "Ann Dell");
    markupRow("Co-directed by [[Bo Reed]]", "Bo Reed");
    markupRow("Ann Dell (co-director), Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Uncredited: [[Bo Reed]]", "Bo Reed");
    markupRow("[[Ann Dell]]<br>'''Art director:'''<br>[[Bo Reed]]<br>'''Co-director:'''<br>[[Cy Poe]]",
              "Ann Dell|Cy Poe");
    markupRow("[[Ann Dell]] (segment \"One\")<br>[[Bo Reed]] (segment \"Two\")", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] (second unit)", "");
    markupRow("[[Ann Dell]] (dir.)<br>[[Bo Reed]] (asst. dir.)", "Ann Dell");
    markupRow("[[Ann Dell]]<br>'''Assistant director'''<br>[[Bo Reed]]", "Ann Dell");
    markupRow("[[Ann Dell]]<br>Co-directors:<br>[[Bo Reed]]<br>[[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("Ann Dell co-director", "Ann Dell");
    markupRow("Ann Dell (also producer)", "Ann Dell");
    markupRow("Ann Dell (also editor)<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ann Dell<br>Bo Reed (producer)", "Ann Dell");
    markupRow("Ann Dell<br>also produced by Bo Reed", "Ann Dell");
    markupRow("A film by Ann Dell", "Ann Dell");
    markupRow("Ann Dell, assisted by Bo Reed", "Ann Dell");
    markupRow("Ann Dell (live-action sequences)", "Ann Dell");
    markupRow("\"The One\"<br>[[Ann Dell]]<br>\"The Other\"<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("Writer and director: [[Ann Dell]]", "Ann Dell");
    markupRow("Ann Dell (1st unit), Bo Reed (2nd unit)", "Ann Dell");
    markupRow("Ann Dell (first unit)<br>Bo Reed (second unit)", "Ann Dell");
    markupRow("''The First'' – [[Ann Dell]]<br>''The Other'' – [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("\"The First\" – Ann Dell<br>\"The Other\" – Bo Reed", "Ann Dell|Bo Reed");
}

void TestCreditNames::rolesOfDirectors()
{
    checkMarkup("director", "directors");
}

void TestCreditNames::rolesOfWriters_data()
{
    addMarkupColumns();
    markupRow("'''Screenplay:'''<br>[[Ann Dell]]<br>'''Story:'''<br>[[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("Screenplay by [[Ann Dell]]", "Ann Dell");
    markupRow("Screenplay: Ann Dell, story: Bo Reed", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] (screenplay)<br>[[Bo Reed]] (novel)", "Ann Dell");
    markupRow("[[Ann Dell]] (screenplay), [[Bo Reed]] (story)", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] (characters)", "");
    markupRow("Story by Ann Dell; screenplay by Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Written by Ann Dell and Bo Reed", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]], screenplay", "Ann Dell");
    markupRow("[[Ann Dell]], novel<br>[[Bo Reed]], screenplay", "Bo Reed");
    markupRow("Dialogues: Ann Dell", "Ann Dell");
    markupRow("Ann Dell (dialogue), Bo Reed (story and screenplay)", "Ann Dell|Bo Reed");
    markupRow("'''Novel:'''<br>[[Ann Dell]]<br>'''Screenplay:'''<br>[[Bo Reed]]", "Bo Reed");
    markupRow("Ann Dell (play), Bo Reed", "Bo Reed");
    markupRow("'''Novel'''<br>[[Ann Dell]]<br>'''Screenplay'''<br>[[Bo Reed]]", "Bo Reed");
    markupRow("[[Ann Dell]]<br>(novel)<br>[[Bo Reed]]<br>(screenplay)", "Bo Reed");
    markupRow("Ann Dell<br>novel<br>Bo Reed<br>screenplay", "Bo Reed");
    markupRow("Screenplay: Ann Dell Story: Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Novel: [[Ann Dell]]; Script: [[Bo Reed]]", "Bo Reed");
    markupRow("[[Ann Dell]]: Screenplay<br>[[Bo Reed]]: Novel", "Ann Dell");
    markupRow("Additional material by Ann Dell", "Ann Dell");
    markupRow("Adapted for the screen by Ann Dell", "Ann Dell");
    markupRow("Ann Dell (novel and screenplay)", "Ann Dell"); // wrote the film too
    markupRow("Ann Dell (screenplay, novel)", "Ann Dell");
    markupRow("Ann Dell (book & script)<br>Bo Reed (book and lyrics)", "Ann Dell");
    markupRow("'''Original author:''' Bo Reed<br>'''Screenplay:''' Ann Dell", "Ann Dell");
    markupRow("Screen Story by Ann Dell", "Ann Dell");
    markupRow("Screenplay — Ann Dell<br>Novel — Bo Reed", "Ann Dell");
    markupRow("Screenplay - [[Ann Dell]]<br>Novel - [[Bo Reed]]", "Ann Dell");
    markupRow("Created and written by Ann Dell", "Ann Dell");
    markupRow("Improvised", "");
}

void TestCreditNames::rolesOfWriters()
{
    checkMarkup("writer", "writers");
}

void TestCreditNames::whoWroteTheNovelIsNoWriter_data()
{
    addMarkupColumns();
    markupRow("[[Bo Reed]]<br>based on the novel by [[Ann Dell]]", "Bo Reed");
    markupRow("[[Bo Reed]], based on the novel by [[Ann Dell]]", "Bo Reed");
    markupRow("[[Bo Reed]] (based on the novel by [[Ann Dell]])", "Bo Reed");
    markupRow("{{based on|''The Glass''|[[Ann Dell]]}}<br>[[Bo Reed]]", "Bo Reed");
    markupRow("Based on ''The Glass'' by<br>[[Ann Dell]]<br>Screenplay by [[Bo Reed]]", "Bo Reed");
    markupRow("Novel by Ann Dell<br>Screenplay by Bo Reed", "Bo Reed");
    markupRow("From a play by [[Ann Dell]]<br>[[Bo Reed]]", "Bo Reed");
    markupRow("Based on:<br>[[Ann Dell]]<br>Screenplay:<br>[[Bo Reed]]", "Bo Reed");
    markupRow("Bo Reed, adapted from the book by Ann Dell", "Bo Reed");
    markupRow("[[Bo Reed]], from a story by [[Ann Dell]]", "Bo Reed");
    markupRow("Based on [[The Glass (novel)|The Glass]]<br>by [[Ann Dell]]<br>Screenplay by [[Bo Reed]]",
              "Bo Reed");
    markupRow("{{ubl|Screenplay by|[[Bo Reed]]|Based on|''The Glass''|by [[Ann Dell]]}}", "Bo Reed");
    markupRow("Stage play by Ann Dell; screenplay by Bo Reed", "Bo Reed");
    markupRow("[[Ann Dell]]'s novel<br>[[Bo Reed]] (screenplay)", "Bo Reed");
    markupRow("Radio play by Ann Dell", "");
    markupRow("Bo Reed (adaptation), from ''The Glass'' by Ann Dell", "Bo Reed");
    markupRow("Bo Reed<br>''The Glass'' by Ann Dell", "Bo Reed");
    markupRow("Bo Reed; after Ann Dell", "Bo Reed");
    markupRow("From the Ann Dell novel<br>Bo Reed", "Bo Reed");
    markupRow("Ann Dell<br>Created by:<br>Bo Reed", "Ann Dell");
    markupRow("Ann Dell<br>Series created by Bo Reed", "Ann Dell");
    markupRow("Ann Dell (created by Bo Reed)", "Ann Dell");
    markupRow("Ann Dell<br>Bo Reed (creator)", "Ann Dell");
    markupRow("''Hamlet'' by [[Bo Reed]]<br>Ann Dell", "Ann Dell");
    markupRow("Novel by Bo Reed. Screenplay by Ann Dell.", "Ann Dell");
    markupRow("{{Based on|''[[The Glass]]''<br>1950 novel|[[Ann Dell]]}}", "");
}

void TestCreditNames::whoWroteTheNovelIsNoWriter()
{
    checkMarkup("writer", "writers");
}

void TestCreditNames::actorsAndTheirParts_data()
{
    addMarkupColumns();
    markupRow("[[Ann Dell]] as Mary<br>[[Bo Reed]] as Tom", "Ann Dell|Bo Reed");
    markupRow("Ann Dell ... Mary", "Ann Dell");
    markupRow("[[Ann Dell]], [[Bo Reed]] and introducing [[Cy Poe]]", "Ann Dell|Bo Reed|Cy Poe");
    markupRow("Introducing Cy Poe", "Cy Poe");
    markupRow("Narrated by Ann Dell", "Ann Dell");
    markupRow("Ann Dell (cameo)", "Ann Dell");
    markupRow("Voices of: Ann Dell, Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Ensemble cast: see below", "");
    markupRow("[[Ann Dell]] as [[Mary (queen)|Mary]]", "Ann Dell");
    markupRow("[[Ann Dell]]: Mary<br>[[Bo Reed]]: Tom", "Ann Dell|Bo Reed");
    markupRow("Mary: [[Ann Dell]]<br>Tom: [[Bo Reed]]", "Ann Dell|Bo Reed");
    markupRow("[[Ann Dell]] – Mary<br>[[Bo Reed]] – Tom", "Ann Dell|Bo Reed");
    markupRow("Mary – [[Ann Dell]]", "Ann Dell");
    markupRow("Presenting Cy Poe", "Cy Poe");
    markupRow("See cast section", "");
    markupRow("See [[#Segments|Segments]]", "");
    markupRow("[[Amber Tide#Cast|Cast list]]", "");
    markupRow("[[#Cast and characters|Cast and characters]]", "");
    markupRow("[[Cass Liszt]]", "Cass Liszt");
    markupRow("'''Main cast'''<br>Ann Dell<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("Voice actors<br>Ann Dell", "Ann Dell");
    markupRow("Ensemble cast", "");
    markupRow("Guest star Ann Dell", "Ann Dell");
    markupRow("'''Main'''<br>Ann Dell<br>'''Supporting'''<br>Bo Reed", "Ann Dell|Bo Reed");
    markupRow("The Glass Band", "The Glass Band");
}

void TestCreditNames::actorsAndTheirParts()
{
    checkMarkup("starring", "cast");
}

void TestCreditNames::rolesOfActors_data()
{
    addMarkupColumns();
    markupRow("Ada Quill as Ida", "Ada Quill as Ida");
    markupRow("[[Ada Quill]] as [[Ida (queen)|Ida]]<br>[[Bo Reed]]", "Ada Quill as Ida|Bo Reed");
    markupRow("[[Ada Quill]] ''as'' Ida, Bo Reed as Ulf", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("Ada Quill as Ida / Ulla", "Ada Quill as Ida / Ulla");
    markupRow("[[Ada Quill]] as [[Ida]]/[[Ulla]]", "Ada Quill as Ida / Ulla");
    markupRow("Ada Quill as Ida and Ulla", "Ada Quill as Ida and Ulla");
    markupRow("Ada Quill as Ida and Bo Reed as Ulf", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("Ada Quill as Ida Moss, the widow", "Ada Quill as Ida Moss");
    markupRow("Ada Quill as \"The Kid\"", "Ada Quill as The Kid");
    markupRow("Ada Quill (voice) as Ida (uncredited)", "Ada Quill as Ida");
    markupRow("Ada Quill and Bo Reed as The Twins", "Ada Quill as The Twins|Bo Reed as The Twins");
    markupRow("Ada Quill ... Ida", "Ada Quill as Ida");
    markupRow("Ada Quill . . . Ida", "Ada Quill as Ida");
    markupRow("Ada Quill…Ida", "Ada Quill as Ida");
    markupRow("Ada Quill – Ida / Ulla", "Ada Quill as Ida / Ulla");
    markupRow("[[Ada Quill]] – Ida", "Ada Quill as Ida");
    markupRow("Ida – [[Ada Quill]]", "Ada Quill");
    markupRow("[[Ada Quill]]: Ida<br>[[Bo Reed]]: Ulf", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("[[Ada Quill]]: Ida, [[Bo Reed]]: Ulf", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("Ada Quill: Ida, Bo Reed: Ulf", "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("Ida: [[Ada Quill]], Ulf: [[Bo Reed]]", "Ada Quill|Bo Reed");
    markupRow("Ada Quill<br><small>as Ida</small><br>Bo Reed<br><small>as Ulf</small>",
              "Ada Quill as Ida|Bo Reed as Ulf");
    markupRow("{{plainlist|\n* [[Ada Quill]]\n** as Ida\n* Bo Reed\n}}", "Ada Quill as Ida|Bo Reed");
    markupRow("Ada Quill, Bo Reed, ...", "Ada Quill|Bo Reed");
    markupRow("Ada Quill (Ida)", "Ada Quill"); // a bracket may say anything
    markupRow("Ann Dell, with Bo Reed and Cy Poe as Ulf", "Ann Dell|Bo Reed|Cy Poe as Ulf");
    markupRow("Ann Dell, Bo Reed and Cy Poe as the twins",
              "Ann Dell|Bo Reed as the twins|Cy Poe as the twins");
}

void TestCreditNames::rolesOfActors()
{
    QFETCH(QString, markup);
    QTEST(namesOfField("starring", "cast", markup, true), "expected");
}

void TestCreditNames::companies_data()
{
    addMarkupColumns();
    markupRow("Quay Pictures<br>through [[Pier Films]]", "Quay Pictures|Pier Films");
    markupRow("[[Quay, Pier & Moss]]", "Quay, Pier & Moss");
    markupRow("Quay, Pier & Moss", "Quay, Pier & Moss");
    markupRow("[[Lampwork]], Ltd.", "Lampwork, Ltd.");
    markupRow("Quay Film, Inc.", "Quay Film, Inc.");
    markupRow("Quay Pictures, Pier Films", "Quay Pictures|Pier Films");
    markupRow("Quay Pictures and Pier Films", "Quay Pictures|Pier Films");
    markupRow("Quay Pictures / Pier Films", "Quay Pictures|Pier Films");
    markupRow("[[Quay]] / [[Pier]]", "Quay|Pier");
    markupRow("[[Quay]] & [[Pier]]", "Quay|Pier");
    markupRow("Robertson and Associates", "Robertson and Associates");
    markupRow("Moss & Sons", "Moss & Sons");
    markupRow("40 Hills and a Mule Filmworks", "40 Hills and a Mule Filmworks");
    markupRow("[[Quay]] Studios", "Quay Studios");
    markupRow("[[North Pier|North<br>Pier Pictures]]", "North Pier Pictures");
    markupRow("Ministry of Culture and Fine Arts", "Ministry of Culture and Fine Arts");
    markupRow("Quay Films (US)<br>Pier Films (UK)", "Quay Films|Pier Films");
    markupRow("United States: [[Quay]]<br>France: [[Pier]]", "Quay|Pier");
    markupRow("Quay Film Co., Ltd.", "Quay Film Co., Ltd.");
    markupRow("Canal+", "Canal+");
    markupRow("[[Quay Pictures]] in association with [[Pier Films]]", "Quay Pictures|Pier Films");
    markupRow("A [[Quay Pictures]] production", "Quay Pictures");
    markupRow("Distributed by [[Quay]]", "Quay");
    markupRow("Released through Quay Films", "Quay Films");
    markupRow("US: Quay; UK: Pier Films", "Quay|Pier Films");
    markupRow("{{ubl|Quay Pictures|In association with|Pier Films}}", "Quay Pictures|Pier Films");
    markupRow("Presented by<br>Quay Pictures", "Quay Pictures");
    markupRow("Quay Pictures/Pier Films", "Quay Pictures|Pier Films");
    markupRow("Quay Pictures – Pier Films", "Quay Pictures|Pier Films");
    markupRow("Quay Film A/S", "Quay Film A/S");
    markupRow("'''United States'''<br>Quay<br>'''South Korea'''<br>Pier", "Quay|Pier");
    markupRow("Worldwide:<br>Quay", "Quay");
    markupRow("Self-distributed", "");
    markupRow("Direct-to-video", "");
    markupRow("[[Straight to DVD]]", "");
    markupRow("Independent", "");
    markupRow("N/A", "");
    markupRow("{{USA}} Quay Pictures", "Quay Pictures");
    markupRow("{{USA}} [[Quay]]<br>{{FRA}} [[Pier]]", "Quay|Pier");
    markupRow("Quay – United States<br>Pier – France", "Quay|Pier");
    markupRow("Quay, US", "Quay");
    markupRow("Quay Pictures via Pier Films", "Quay Pictures|Pier Films");
    markupRow("[[Quay]] through [[Pier]]", "Quay|Pier");
    markupRow("Released through Quay", "Quay");
    markupRow("A [[Quay Production]]", "Quay Production");
    markupRow("States rights", "");
    markupRow("Quay, Inc. and Pier, Inc.", "Quay, Inc.|Pier, Inc.");
    markupRow("Quay Film, s.r.o.", "Quay Film, s.r.o.");
}

void TestCreditNames::companies()
{
    checkMarkup("studio", "studios");
}

void TestCreditNames::longRowsAreFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece :
         {"[[A B]] and ", "(", "A, ", "[[", "A: ", "A B and C D / ", "<br>", "[[A]]", "A–B ", "by "})
        namesOfField("director", "directors", QString::fromUtf8(piece).repeated(20000));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestCreditNames)
#include "tst_creditnames.moc"
