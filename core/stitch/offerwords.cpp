#include "core/stitch/offerwords.h"

namespace moviedb::stitch {

QString offerField(const OfferFact &offer)
{
    return QStringLiteral("offers.") + offer.country;
}

QString offerWords(const OfferFact &offer)
{
    QStringList facts;
    if (!offer.presentation.isEmpty())
        facts << offer.presentation.join(QStringLiteral(", "));
    if (offer.price)
        facts << QStringLiteral("%1 %2").arg(QString::number(*offer.price, 'f', 2), offer.currency).trimmed();
    if (!offer.availableTo.isEmpty())
        facts << QStringLiteral("until ") + offer.availableTo;
    if (!offer.url.isEmpty())
        facts << offer.url;
    const QString which = QStringLiteral("%1 (%2) %3 %4")
                              .arg(offer.provider)
                              .arg(offer.providerId)
                              .arg(offer.monetization, offer.country);
    return facts.isEmpty() ? which : which + QStringLiteral(": ") + facts.join(QStringLiteral("; "));
}

} // namespace moviedb::stitch
