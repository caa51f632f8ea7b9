// How the window gets pictures without knowing the network: the application passes a loader in. `done` runs
// on the main thread, once, with the picture or a null pixmap when there is none; never after the guard is
// gone. Calling it with an address that is loaded already answers at once.
// Thread: main.
// Failure: a null pixmap.
#pragma once

#include <QObject>
#include <QPixmap>
#include <QString>
#include <concepts>
#include <functional>

namespace moviedb::ui {

class PosterLoader
{
public:
    using Load = std::function<void(const QString &url, QObject *guard, std::function<void(QPixmap)> done)>;
    // Why an address is not asked, in one sentence; "" = it is.
    using WhyNot = std::function<QString(const QString &url)>;

    PosterLoader() = default; // no pictures at all
    template <std::convertible_to<Load> Function>
    requires(!std::same_as<std::remove_cvref_t<Function>, PosterLoader>)
        PosterLoader(Function load, WhyNot whyNot = {})
        : m_load(std::move(load)), m_whyNot(std::move(whyNot))
    {
    }

    explicit operator bool() const { return bool(m_load); }
    void operator()(const QString &url, QObject *guard, std::function<void(QPixmap)> done) const
    {
        m_load(url, guard, std::move(done));
    }
    QString whyNot(const QString &url) const { return m_whyNot ? m_whyNot(url) : QString(); }

private:
    Load m_load;
    WhyNot m_whyNot;
};

} // namespace moviedb::ui
