// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "app/connections/settings.h"

#include <QDir>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

constexpr std::pair<WaveShape, const char *> waveShapeNames[] = {
    { WaveShape::AllAtOnce, "all-at-once" },
    { WaveShape::Fixed, "fixed" },
    { WaveShape::Growing, "growing" },
};

QString waveShapeKey() { return u"waves/shape"_s; }

QString viewKey(const KindId &kind) { return u"views/"_s + kind.value; }

} // namespace

Settings::Settings(const QString &folder)
    : m_settings(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
    m_settings.setFallbacksEnabled(false);
}

QString Settings::language() const
{
    const QString code = m_settings.value(u"language"_s).toString();
    return code == "en"_L1 || code == "zh_CN"_L1 ? code : QString();
}

void Settings::setLanguage(const QString &code) { m_settings.setValue(u"language"_s, code); }

Theme Settings::theme() const
{
    const QString name = m_settings.value(u"theme"_s).toString();
    for (const Theme theme : { Theme::Light, Theme::Dark }) {
        if (name == themeName(theme))
            return theme;
    }
    return Theme::System;
}

void Settings::setTheme(Theme theme) { m_settings.setValue(u"theme"_s, themeName(theme)); }

ConnectionId Settings::lastConnection() const
{
    return { m_settings.value(u"lastConnection"_s).toString() };
}

void Settings::setLastConnection(const ConnectionId &id)
{
    m_settings.setValue(u"lastConnection"_s, id.value);
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(u"window/geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value(u"window/state"_s).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue(u"window/state"_s, state);
}

QByteArray Settings::viewState(const KindId &kind) const
{
    return m_settings.value(viewKey(kind)).toByteArray();
}

void Settings::setViewState(const KindId &kind, const QByteArray &state)
{
    m_settings.setValue(viewKey(kind), state);
}

Preferences Settings::preferences() const
{
    Preferences preferences;
    for (const NumberPreference &number : numberPreferences()) {
        bool isNumber = false;
        const int value = m_settings.value(number.key).toInt(&isNumber);
        if (isNumber && number.accepts(value))
            preferences.*number.value = value;
    }
    const QString shape = m_settings.value(waveShapeKey()).toString();
    for (const auto &[value, name] : waveShapeNames) {
        if (shape == QLatin1String(name))
            preferences.waveShape = value;
    }
    return preferences;
}

void Settings::setPreferences(const Preferences &preferences)
{
    const Preferences standard;
    for (const NumberPreference &number : numberPreferences()) {
        const int value = preferences.*number.value;
        m_settings.setValue(number.key, number.accepts(value) ? value : standard.*number.value);
    }
    if (!preferences.waveShape)
        m_settings.remove(waveShapeKey());
    for (const auto &[value, name] : waveShapeNames) {
        if (value == preferences.waveShape)
            m_settings.setValue(waveShapeKey(), QString(QLatin1String(name)));
    }
}

bool Settings::sync()
{
    m_settings.sync();
    return m_settings.status() != QSettings::AccessError;
}

} // namespace muster
