#include "core/sources/infobox/money.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

// What a budget or a gross says in US dollars; 0 stands for nothing.
class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figures_data();
    void figures();
    void rangesWithUnits_data();
    void rangesWithUnits();
    void otherDollars_data();
    void otherDollars();
    void otherMoney_data();
    void otherMoney();
    void usFigureBesideAnother_data();
    void usFigureBesideAnother();
    void unitsAndSeparators_data();
    void unitsAndSeparators();
    void worldTotalWhereverItsLabelStands_data();
    void worldTotalWhereverItsLabelStands();
    void otherYearsAndOtherCosts_data();
    void otherYearsAndOtherCosts();
    void anUpperBoundIsNoAmount_data();
    void anUpperBoundIsNoAmount();
    void rentalsAndReReleasesComeLast_data();
    void rentalsAndReReleasesComeLast();
    void longTextIsFast();
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
}

void row(const char *text, double expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << expected;
}

void check()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    QCOMPARE(wikipedia::parseDollars(text).value_or(0), expected);
}

} // namespace

void TestMoney::figures_data()
{
    addColumns();
    row("", 0);
    row("unknown", 0);
    row("$", 0);
    row("12 million", 0);
    row("$12 million", 12e6);
    row("$12 million [4]", 12e6);
    row("US$12 million", 12e6);
    row("US $12 million", 12e6);
    row("USD 12 million", 12e6);
    row("$1,234,567", 1234567);
    row("$1,234,567.89", 1234567.89);
    row("$2.6 billion", 2.6e9);
    row("$1.024\u00a0billion", 1.024e9);
    row("$850 thousand", 850e3);
    row("$3.5M", 3.5e6);
    row("$4.4–6 million [4]", 4.4e6);
    row("$4.4-6 million", 4.4e6);
    row("$4.4 to 6 million", 4.4e6);
    row("$15 million [3] –$30 million [5]", 15e6);
    row("$150 [2] –$200 [4] million", 150e6);
    row("$175,000–200,000", 175000);
    row("est. $3 million", 3e6);
    row("$6", 0);
    row("AU$1 million", 0);
    row("A$1 million", 0);
    row("CA$1 million", 0);
    row("C$ 1 million", 0);
    row("HK$60 million", 0);
    row("R$5 million", 0);
    row("₹40 crore", 0);
    row("£1.2 million", 0);
    row("€3 million", 0);
    row("¥1.9 billion", 0);
    row("¥1.9 billion (US$19 million)", 19e6);
    row("₹170 million (equivalent to ₹640 million or US$9 million in 2019)", 0);
    row("$1 million (equivalent to $4.5 million in 2020)", 1e6);
    row("$20 million (US) $138 million (worldwide)", 138e6);
    row("$200 million (total)", 200e6);
    row("Original release: $2 million; re-release: $3 million", 2e6);
    row("$1.7 million (est. US/ Canada rentals)", 1.7e6);
    row("$999999999999999999999", 0);
    row("$12 millionaires", 0);
    row("U$10 million", 10000000);
    row("Us$10 million", 10000000);
    row("$10 millon", 10000000);
}

void TestMoney::figures()
{
    check();
}

void TestMoney::rangesWithUnits_data()
{
    addColumns();
    row("$900,000–1.2 million", 900000);
    row("$900,000 – $1.2 million", 900000);
    row("$4.4 million–6 million", 4400000.0);
    row("$4.4 million – $6 million", 4400000.0);
    row("$800 thousand–1.2 million", 800000);
    row("$500–600 thousand", 500000);
    row("between $4 and $6 million", 4000000.0);
    row("between $4 million and $6 million", 4000000.0);
    row("$1,200–1,500 million", 1200000000.0);
    row("$1–1.5 billion", 1000000000.0);
    row("$750 million – 1.1 billion", 750000000.0);
    row("US$2 to US$3 million", 2000000.0);
    row("$2m–3m", 2000000.0);
    row("$90–1.2 million", 0);
    row("$250,000–$300,000", 250000);
    row("£900,000–1.2 million", 0);
    row("$5–7 million CAD", 0);
    row("CAD 5–7 million", 0);
    row("$4.4—6 million", 4400000.0);
    row("$5,000 to 1 million", 5000);
    row("1998 – $5 million", 5000000.0);
    row("$800–900,000", 800000);
    row("$350-400,000", 350000);
    row("$500–10,000", 500);
}

void TestMoney::rangesWithUnits()
{
    check();
}

void TestMoney::otherDollars_data()
{
    addColumns();
    row("$7 million AUD", 0);
    row("CAD $7 million", 0);
    row("CAD$7 million", 0);
    row("CAD 7 million", 0);
    row("$40 million MXN", 0);
    row("$40 million pesos", 0);
    row("$7 million Canadian", 0);
    row("$7 million Canadian dollars", 0);
    row("7 million Canadian dollars", 0);
    row("Canadian $7 million", 0);
    row("$7 million (CAD)", 0);
    row("$7 million (Canadian dollars)", 0);
    row("NT$300 million", 0);
    row("NT $300 million", 0);
    row("HKD 60 million", 0);
    row("$60 million HKD", 0);
    row("MX$40 million", 0);
    row("$2 million NZD", 0);
    row("$2 million CDN", 0);
    row("Can$2 million", 0);
    row("S$1 million", 0);
    row("$7 million in Canadian dollars", 0);
    row("A$7 million ; $9 million", 0);
    row("CA $7 million", 0);
    row("$7,000,000 AUD", 0);
    row("$7 million Aus", 0);
    row("$7 million Aus.", 0);
    row("$45 million HK", 0);
    row("$45 million NT", 0);
    row("$4.5 million (AU)", 0);
    row("A$ $7 million", 0);
    row("Can. $5 million", 0);
    row("H.K.$10 million", 0);
    row("$7 million (Can.)", 0);
    row("$300 millones de pesos", 0);
    row("AU$13 million", 0);
}

void TestMoney::otherDollars()
{
    check();
}

void TestMoney::otherMoney_data()
{
    addColumns();
    row("12 million €", 0);
    row("€4,5 million", 0);
    // what several films cost together is the cost of none
    row("$7 million (combined with Mill 2)", 0);
    row("$7 million (combined with the re-release)", 7e6);
    row("$7 million (Part One and Part Two)", 0);
    row("$7 million (Volume 1 & Volume 2)", 0);
    row("7 millones de dólares", 7e6);
    row("7 milioni di dollari", 7e6);
    row("12 million euros", 0);
    row("Rs. 40 lakh", 0);
    row("Rs 40 crore", 0);
    row("40 crore rupees", 0);
    row("DM 3 million", 0);
    row("3 million Deutschmarks", 0);
    row("SEK 20 million", 0);
    row("20 million kr", 0);
    row("₩10 billion", 0);
    row("10 million francs", 0);
    row("2 million pounds", 0);
    row("£60,000", 0);
    row("¥500 million", 0);
    row("500 million yen", 0);
    row("RUB 100 million", 0);
    row("100 million rubles", 0);
    row("12 million", 0);
    row("12,000,000", 0);
}

void TestMoney::otherMoney()
{
    check();
}

void TestMoney::usFigureBesideAnother_data()
{
    addColumns();
    row("$40 million MXN (US$2.1 million)", 2100000.0);
    row("A$7 million (US$5 million)", 5000000.0);
    row("A$7 million (US$5.2 million)", 5200000.0);
    row("€8 million (approx. US$9.1 million)", 9100000.0);
    row("€8 million (~$9.1 million)", 9100000.0);
    row("£1.2 million ($2 million)", 2000000.0);
    row("CAD$10 million (USD 7.5 million)", 7500000.0);
    row("$10 million (US$7.5 million)", 7500000.0);
    row("₩10 billion ($8.5 million)", 8500000.0);
    row("€3 million / $4 million", 4000000.0);
    row("£1 million or $2 million", 2000000.0);
    row("$2 million or £1 million", 2000000.0);
    row("₹40 crore (equivalent to US$9 million)", 9000000.0);
    row("A$7 million (equivalent to US$9 million in 2019)", 0);
    row("NZ$3–4 million (US$2–2.7 million)", 2000000.0);
    row("€5 million ; ($5.5 million)", 5500000.0);
    row("$4.5 million Canadian (US$3.4 million)", 3400000);
    row("£2.5 million [$4 million]", 4000000);
    row("£2.5 million [4] ($4 million) [nb 1]", 4000000);
}

void TestMoney::usFigureBesideAnother()
{
    check();
}

void TestMoney::unitsAndSeparators_data()
{
    addColumns();
    row("$12 million USD", 12000000.0);
    row("12 million USD", 12000000.0);
    row("12 million US dollars", 12000000.0);
    row("12 million U.S. dollars", 12000000.0);
    row("12 million dollars", 12000000.0);
    row("USD 12,5 million", 12500000.0);
    row("$1,5 million", 1500000.0);
    row("$12,75 million", 12750000.0);
    row("$1,500 million", 1500000000.0);
    row("$4.500.000", 4500000.0);
    row("$4 500 000", 4500000.0);
    row("$4'500'000", 4500000.0);
    row("$1.234,56", 1234.56);
    row("$1.024", 0);
    row("US$ 12 mil", 12000000.0);
    row("$12 mln", 12000000.0);
    row("$12M", 12000000.0);
    row("$12 m", 12000000.0);
    row("$12 MM", 12000000.0);
    row("$1.2bn", 1200000000.0);
    row("$850K", 850000.0);
    row("$850,000", 850000.0);
    row("$US 5 million", 5000000.0);
    row("U.S. $5 million", 5000000.0);
    row("$0,5 million", 500000.0);
    row("$1½ million", 1500000.0);
    row("$2 1/2 million", 2500000.0);
    row("one million dollars", 1000000.0);
    row("half a million dollars", 500000.0);
    row("$5-million", 5000000.0);
    row("500,000 $", 500000.0);
    row("US$ 1.2 Billion", 1200000000.0);
    row("＄12 million", 12000000.0);
    row("$.5 million", 500000);
    row("U$S 3 million", 3000000);
    row("(US)$18 million", 18000000);
    row("$3 1/4 million", 3250000);
    row("twenty-five million dollars", 25000000);
    row("a quarter of a million dollars", 250000);
    row("$½ million", 500000);
    row("ten thousand dollars", 10000);
    row("US$3 millones", 3000000);
    row("$3,5 Millionen", 3500000);
    row("$3 milioni", 3000000);
    row("$3 milhões", 3000000);
    row("$1,2 Milliarden", 1200000000);
    row("one hundred and twelve million dollars", 112000000);
}

void TestMoney::unitsAndSeparators()
{
    check();
}

void TestMoney::worldTotalWhereverItsLabelStands_data()
{
    addColumns();
    row("US: $12 million ; Worldwide: $52 million", 52000000.0);
    row("$12 million (US) ; $52 million (worldwide)", 52000000.0);
    row("$12 million (domestic) $52 million (worldwide)", 52000000.0);
    row("Worldwide: $52 million ; US: $12 million", 52000000.0);
    row("Worldwide ; $52 million ; United States ; $12 million", 52000000.0);
    row("$12 million domestic, $52 million worldwide", 52000000.0);
    row("Domestic $12 million, worldwide $52 million", 52000000.0);
    row("US: $12 million Worldwide: $52 million", 52000000.0);
    row("Total: $52 million ; US: $12 million", 52000000.0);
    row("$12 million (US total) ; $52 million (total)", 52000000.0);
    row("North America: $12 million ; International: $40 million ; Global: $52 million", 52000000.0);
    row("$52 million world-wide", 52000000.0);
    row("$40 million (overseas) $12 million (US) World total: $52 million", 52000000.0);
    row("Opening weekend: $5 million ; $30 million", 30000000.0);
    row("Opening weekend: $5 million", 0);
    row("US: $5 million ; Worldwide: ₹100 crore", 0);
    row("₹40 crore (India) ; $1.2 million (overseas)", 0);
    row("₹100 crore (worldwide) ($12 million)", 12000000.0);
    row("US: $12 million", 12000000.0);
    row("$1.7 million (US and Canadian rentals)", 1700000.0);
    row("$12 million (US) / $52 million (WW)", 52000000);
    row("$1.2 million (US) $3.4 million (W/W)", 3400000);
    row("$12 million (domestic) and $40 million (overseas) for a total of $52 million", 52000000);
    row("$12 million (US) + $40 million (foreign) = $52 million", 52000000);
    row("$12 million ; (domestic) ; $52 million ; (worldwide)", 52000000);
    row("$12 million ; domestic ; $52 million ; worldwide", 52000000);
    row("$40 million (rest of the world) ; $52 million (total)", 52000000);
    row("$3.1 million (Spain) ; $8 million", 8000000); // any country is a territory
    row("Poland: $3.1 million ; $8 million", 8000000);
    row("$3.1 million (South Africa) ; $8 million", 8000000);
    row("$19.5 million (int'l) ; $74 million", 74000000);
    row("$19.5 million (dom.) ; $74 million", 74000000);
    row("$12 million (domestic) ; $40 million (overseas)", 0); // neither is the whole
    row("$12 million (US/Canada) ; $40 million (foreign)", 0);
    row("$40 million (rest of the world)", 0);
    row("$12 million ; (sub-total) ; $52 million ; (total)", 52000000);
    row("$1 million (Japan) ; $2 million (Korea)", 0);
    row("$12 million (North America) ; $40 million (other countries)", 0);
    row("$1 million (US) ; $2 million (UK)", 0);
    row("$1 million (US) ; $2 million (UK) ; $5 million (total)", 5000000);
}

void TestMoney::worldTotalWhereverItsLabelStands()
{
    check();
}

void TestMoney::otherYearsAndOtherCosts_data()
{
    addColumns();
    row("$29.5 million in 2022, $3 million in 1960", 3000000.0);
    row("$29.5 million (2022), $3 million (1960)", 3000000.0);
    row("$17 million (marketing not included)", 17000000.0);
    row("$17 million (excluding marketing)", 17000000.0);
    row("$17 million (without prints and advertising)", 17000000.0);
    row("$17 million (not including P&A)", 17000000.0);
    row("$17 million, marketing excluded", 17000000.0);
    row("$17 million net of marketing", 17000000.0);
    row("$17 million (incl. marketing)", 17000000.0);
    row("$17 million (not adjusted for inflation)", 17000000.0);
    row("$17 million (inflation not taken into account)", 17000000.0);
    row("$17 million (opening weekend not included)", 17000000.0);
    row("$17 million plus $5 million marketing", 17000000.0);
    row("$17 million (opening weekend)", 0);
    row("$17 million (marketing)", 0);
    row("$17 million (adjusted for inflation)", 0);
    row("$1 million ($9 million in 2020 dollars)", 1000000.0);
    row("Adjusted for inflation: $100 million", 0);
    row("$2 million (equivalent to $20 million today)", 2000000.0);
    row("$5 million (plus $3 million P&A)", 5000000.0);
    row("Marketing: $3 million ; Production: $5 million", 5000000.0);
    row("$9 million (inflation-adjusted)", 0);
    row("$1 million (1950 dollars)", 0);
    row("$2.1 million (home video)", 0);
    row("$2.1 million (DVD sales) ; $4 million (theatrical)", 4000000);
    row("$10 million (for both films)", 0); // what one of them cost, nobody says
    row("$30 million (combined budget for Part One and Part Two)", 0);
    row("$10 million (shared with the sequel)", 0);
    row("$90 million (all three films)", 0);
    row("$3 million (opening)", 0);
    row("$3 million (first 3 days)", 0);
    row("$3 million (US opening) ; $9 million (US total)", 9000000);
    row("$29 million (profit)", 0);
    row("$29 million loss", 0);
    row("lost $2 million", 0);
    row("$500.000", 500000);
    row("$45 million (first run) ; $50 million (with re-releases)", 50000000);
    row("$90 million (gross) ; $29 million (net profit)", 90000000);
    row("$1.5 million (initial) ; $2.1 million (final)", 2100000);
    row("Original: $7 million; Final: $12 million", 12000000);
    row("$7 million (original budget) ; $12 million", 12000000);
    row("Originally $7 million ; later $12 million", 12000000);
    row("$60 million (estimated) ; $75 million (actual)", 75000000);
    row("$60 million (projected) ; $75 million", 75000000);
    row("Approved budget: $6 million ; actual cost: $6.4 million", 6400000);
    row("Budgeted at $6 million ; final cost $6.4 million", 6400000);
    row("$45 million (original run) ; $2 million (re-release)", 45000000);
    row("$45 million (original theatrical release)", 45000000);
    row("$60 million (estimated)", 60000000);
    row("$295 million (gross) ; $245 million (net)", 295000000); // before what the state gave back
    row("$245 million (net) ; $295 million (gross)", 295000000);
    row("$245 million after tax rebates ($295 million before)", 295000000);
    row("$245 million (before tax credits: $295 million)", 295000000);
    row("$245 million after tax credits (before tax credits: $295 million)", 295000000);
    row("$295 million (before tax credits) ; $245 million (after)", 295000000);
    row("$295 million (before tax credits of $50 million)", 295000000);
    row("$45 million (original release) ; $50 million (all releases)", 50000000);
    row("$45 million (1997 release) ; $50 million (including re-releases)", 50000000);
    row("$45,000 ; ( adjusted)", 45000); // a template stood in the brackets
    row("$45,000 (adjusted)", 0);
    row("$245 million (net)", 245000000);
    row("$15 million (both parts)", 0);
    row("$15 million (combined with the sequel)", 0);
    row("$30 million (for two films)", 0);
    row("$3.2 million (1954 US$)", 0);
    row("$3.4 million in 10 days", 0);
}

void TestMoney::otherYearsAndOtherCosts()
{
    check();
}

void TestMoney::anUpperBoundIsNoAmount_data()
{
    addColumns();
    row("under $1 million", 0);
    row("less than US$500,000", 0);
    row("up to $1 million", 0);
    row("<$1 million", 0);
    row("no more than $500,000", 0);
    row("not more than $2 million", 0);
    row("maximum $2 million", 0);
    row("over $10 million", 10e6);
    row("at least $10 million", 10e6);
    row("$10+ million", 10e6);
    row("€900,000 (under $1 million)", 0);
}

void TestMoney::anUpperBoundIsNoAmount()
{
    check();
}

void TestMoney::rentalsAndReReleasesComeLast_data()
{
    addColumns();
    row("$4 million (rentals) ; $10 million (gross)", 10e6);
    row("$10 million (gross) ; $4 million (rentals)", 10e6);
    row("$4 million (US rentals) ; $10 million", 10e6);
    row("$1 million (re-release) ; $3.4 million (first release)", 3400000);
    row("$8.5 million (rentals)", 8500000);
}

void TestMoney::rentalsAndReReleasesComeLast()
{
    check();
}

void TestMoney::longTextIsFast()
{
    QElapsedTimer timer;
    timer.start();
    for (const char *piece : {"$", "$1,", "1,1", "(", "1 ", "[", "June ", "12 June ", "$1–", "1 hour ",
                              "1 and ", ";", "(1", "1:1 "})
        wikipedia::parseDollars(QString::fromUtf8(piece).repeated(200000));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
