// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/settings/settings.h"

#include "app/core/language.h"
#include "app/fleet/valuewords.h"

#include <QDir>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr auto themeWords = enumWords<Theme>({
    { Theme::System, "system" },
    { Theme::Light, "light" },
    { Theme::Dark, "dark" },
    { Theme::Native, "native" },
});

QString waveShapeKey() { return u"waves/shape"_s; }

// Of the file's form: what a later one means, this program cannot know.
constexpr int fileVersion = 1;

QString versionKey() { return u"version"_s; }

QString viewKey(const KindId &kind) { return u"views/"_s + kind.value; }

QString pageGroup() { return u"pages"_s; }

QString pageKey(const ConnectionId &connection) { return pageGroup() + u'/' + connection.value; }

} // namespace

Settings::Settings(const QString &folder)
    : m_settings(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
    m_settings.setFallbacksEnabled(false);
    m_isNewer = m_settings.value(versionKey()).toInt() > fileVersion;
}

QString Settings::language() const
{
    const QString code = read(u"language"_s).toString();
    return languageOfCode(code) ? code : QString();
}

void Settings::setLanguage(const QString &code) { setValue(u"language"_s, code); }

Theme Settings::theme() const
{
    return themeWords.value(read(u"theme"_s).toString()).value_or(Theme::System);
}

void Settings::setTheme(Theme theme) { setValue(u"theme"_s, themeWords.word(theme)); }

ConnectionId Settings::lastConnection() const { return { read(u"lastConnection"_s).toString() }; }

void Settings::setLastConnection(const ConnectionId &id)
{
    setValue(u"lastConnection"_s, id.value);
}

QByteArray Settings::windowGeometry() const { return read(u"window/geometry"_s).toByteArray(); }

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::helpGeometry() const { return read(u"help/geometry"_s).toByteArray(); }

void Settings::setHelpGeometry(const QByteArray &geometry)
{
    setValue(u"help/geometry"_s, geometry);
}

QByteArray Settings::partState(const QString &window, const QString &part) const
{
    return read(u"windows/"_s + window + u'/' + part).toByteArray();
}

void Settings::setPartState(const QString &window, const QString &part, const QByteArray &state)
{
    setValue(u"windows/"_s + window + u'/' + part, state);
}

QByteArray Settings::windowState() const { return read(u"window/state"_s).toByteArray(); }

void Settings::setWindowState(const QByteArray &state) { setValue(u"window/state"_s, state); }

QStringList Settings::sidebarCollapsed() const
{
    return read(u"window/sidebarCollapsed"_s).toStringList();
}

void Settings::setSidebarCollapsed(const QStringList &names)
{
    setValue(u"window/sidebarCollapsed"_s, names);
}

QByteArray Settings::viewState(const KindId &kind) const
{
    return read(viewKey(kind)).toByteArray();
}

void Settings::setViewState(const KindId &kind, const QByteArray &state)
{
    setValue(viewKey(kind), state);
}

QByteArray Settings::pageState(const ConnectionId &connection) const
{
    return read(pageKey(connection)).toByteArray();
}

void Settings::setPageState(const ConnectionId &connection, const QByteArray &state)
{
    setValue(pageKey(connection), state);
}

void Settings::keepPageStates(const QList<ConnectionId> &connections)
{
    m_settings.beginGroup(pageGroup());
    const QStringList known = m_settings.childKeys();
    m_settings.endGroup();
    for (const QString &id : known) {
        if (!connections.contains(ConnectionId { id }))
            remove(pageKey(ConnectionId { id }));
    }
}

RunId Settings::shownRun() const { return { read(u"jobs/shownRun"_s).toString() }; }

void Settings::setShownRun(const RunId &run) { setValue(u"jobs/shownRun"_s, run.value); }

QByteArray Settings::jobColumns() const { return read(u"jobs/columns"_s).toByteArray(); }

void Settings::setJobColumns(const QByteArray &state) { setValue(u"jobs/columns"_s, state); }

JobTimeline Settings::jobTimeline() const
{
    return { read(u"jobs/timeline"_s).toBool(),
             std::max(0, read(u"jobs/timelineHeight"_s).toInt()) };
}

void Settings::setJobTimeline(const JobTimeline &timeline)
{
    setValue(u"jobs/timeline"_s, timeline.isShown);
    setValue(u"jobs/timelineHeight"_s, timeline.height);
}

Preferences Settings::preferences() const
{
    Preferences preferences;
    for (const NumberPreference &number : numberPreferences()) {
        bool isNumber = false;
        const int value = read(number.key).toInt(&isNumber);
        if (isNumber && number.accepts(value))
            preferences.*number.value = value;
    }
    preferences.waveShape = waveShapeWords.value(read(waveShapeKey()).toString());
    for (const SwitchPreference &each : switchPreferences()) {
        const QString word = read(each.key).toString(); // "true" or "false", as QSettings writes it
        if (word == "true"_L1 || word == "false"_L1)
            preferences.*each.value = word == "true"_L1;
    }
    return preferences;
}

void Settings::setPreferences(const Preferences &preferences)
{
    const Preferences standard;
    for (const NumberPreference &number : numberPreferences()) {
        const int value = preferences.*number.value;
        setValue(number.key, number.accepts(value) ? value : standard.*number.value);
    }
    if (preferences.waveShape)
        setValue(waveShapeKey(), waveShapeWords.word(*preferences.waveShape));
    else
        remove(waveShapeKey());
    for (const SwitchPreference &each : switchPreferences())
        setValue(each.key, preferences.*each.value);
}

QVariant Settings::read(const QString &key) const
{
    const auto kept = m_kept.constFind(key);
    return kept == m_kept.cend() ? m_settings.value(key) : *kept;
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_isNewer) {
        m_kept.insert(key, value);
        return;
    }
    if (m_settings.value(versionKey()).toInt() != fileVersion)
        m_settings.setValue(versionKey(), fileVersion);
    m_settings.setValue(key, value);
}

void Settings::remove(const QString &key)
{
    if (m_isNewer)
        m_kept.insert(key, QVariant());
    else
        m_settings.remove(key);
}

bool Settings::sync()
{
    if (m_isNewer)
        return false;
    m_settings.sync();
    return m_settings.status() != QSettings::AccessError;
}

} // namespace muster
