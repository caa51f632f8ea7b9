// Values by property ("P31"). An item has few of them and is asked for many: they lie sorted by the property's number, and
// nothing is hashed to find one.
// https://www.wikidata.org/wiki/Help:Properties
// Thread: values.
// Failure: none; what is no property is found nowhere and kept nowhere.
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

namespace moviedb::wikidata {

// 31 of "P31", whose letters these are; 0 for what is no property.
template <typename Unit> constexpr quint32 propertyNumberOf(const Unit *id, size_t size)
{
    constexpr size_t longest = 10; // fits 32 bits
    if (size < 2 || size > longest || id[0] != Unit('P') || id[1] == Unit('0'))
        return 0;
    quint32 number = 0;
    for (size_t i = 1; i < size; ++i) {
        if (id[i] < Unit('0') || id[i] > Unit('9'))
            return 0;
        number = number * 10 + quint32(id[i] - Unit('0'));
    }
    return number;
}

class PropertyNumber
{
public:
    constexpr PropertyNumber(const char *id)
        : m_number(propertyNumberOf(id, std::char_traits<char>::length(id)))
    {
    }
    PropertyNumber(const QString &id) : m_number(propertyNumberOf(id.utf16(), size_t(id.size()))) {}

    constexpr bool isValid() const { return m_number != 0; }
    friend constexpr bool operator==(PropertyNumber left, PropertyNumber right)
    {
        return left.m_number == right.m_number;
    }
    friend constexpr bool operator<(PropertyNumber left, PropertyNumber right)
    {
        return left.m_number < right.m_number;
    }

private:
    quint32 m_number = 0;
};

template <typename T> class PropertyMap
{
public:
    bool isEmpty() const { return m_entries.isEmpty(); }
    bool contains(PropertyNumber property) const { return find(property) != m_entries.cend(); }

    // An empty one where there is none.
    T value(PropertyNumber property) const
    {
        const auto found = find(property);
        return found == m_entries.cend() ? T() : found->second;
    }
    void insert(PropertyNumber property, T value)
    {
        const auto place = lowerBound(property);
        if (place != m_entries.cend() && place->first == property)
            m_entries[place - m_entries.cbegin()].second = std::move(value);
        else if (property.isValid())
            m_entries.emplace(place, property, std::move(value));
    }

private:
    using Entries = QList<std::pair<PropertyNumber, T>>;

    typename Entries::const_iterator lowerBound(PropertyNumber property) const
    {
        return std::lower_bound(
            m_entries.cbegin(), m_entries.cend(), property,
            [](const auto &entry, PropertyNumber wanted) { return entry.first < wanted; });
    }
    typename Entries::const_iterator find(PropertyNumber property) const
    {
        const auto place = lowerBound(property);
        return place != m_entries.cend() && place->first == property ? place : m_entries.cend();
    }

    Entries m_entries;
};

} // namespace moviedb::wikidata
