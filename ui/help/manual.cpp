// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/help/manual.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace muster {

Manual manualIn(Language language)
{
    QFile file(u":/muster/help/manual.%1.md"_s.arg(infoOf(language).code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return manualOf(QString::fromUtf8(file.readAll()));
}

Manual manualOf(const QString &text)
{
    static const QRegularExpression name(u"^<a id=\"([a-z-]+)\"></a>$"_s);
    static const QRegularExpression heading(u"^(#+) (.+)$"_s);
    Manual manual;
    QString id;
    bool isCode = false;
    for (const QString &line : text.split(u'\n')) {
        isCode ^= line.startsWith(u"```");
        if (const QRegularExpressionMatch named = name.match(line); named.hasMatch() && !isCode) {
            id = named.captured(1);
            continue;
        }
        if (const QRegularExpressionMatch found = heading.match(line);
            found.hasMatch() && !isCode) {
            manual.sections.append({ std::exchange(id, {}), found.captured(2),
                                     static_cast<int>(found.capturedLength(1)) });
        }
        manual.markdown += line + u'\n';
    }
    return manual;
}

QString manualSectionOf(QStringView objectName)
{
    // Windows, and what in them has a section of its own.
    static constexpr std::pair<QStringView, QStringView> places[] {
        { u"confirmDialog", u"confirmation" },
        { u"connectionDialog", u"connections" },
        { u"connectionPicker", u"connections" },
        { u"demoBanner", u"demo" },
        { u"diagnosticsDialog", u"diagnostics" },
        { u"exportConnectionsDialog", u"exchange" },
        { u"firstRun", u"first-start" },
        { u"fleetPage", u"table" },
        { u"fleetPasteList", u"selection" },
        { u"fleetSaved", u"selection" },
        { u"fleetSearch", u"filter" },
        { u"fleetStatusFilter", u"filter" },
        { u"fleetTicks", u"filter" },
        { u"historyWindow", u"history" },
        { u"importConnectionsDialog", u"exchange" },
        { u"jobPanel", u"jobs" },
        { u"journalMessage", u"data" },
        { u"keyBar", u"connections" },
        { u"keychainDoctor", u"secrets" },
        { u"languageSwitch", u"status" },
        { u"lockBar", u"production" },
        { u"networkDialog", u"network" },
        { u"networkSettings", u"network" },
        { u"passcodeDialog", u"connections" },
        { u"pasteListDialog", u"selection" },
        { u"production", u"production" },
        { u"projectDialog", u"connections" },
        { u"readOnly", u"production" },
        { u"removeConnectionDialog", u"connections" },
        { u"runExportDialog", u"history" },
        { u"runWindow", u"jobs" },
        { u"settingsWindow", u"settings" },
        { u"settleDialog", u"unknown" },
        { u"shortcutSheet", u"keys" },
        { u"sidebar", u"sidebar" },
        { u"statusFields", u"status" },
        { u"statusKeychain", u"secrets" },
        { u"statusProxy", u"network" },
        { u"unknownCards", u"unknown" },
        { u"unlockDialog", u"production" },
        { u"waveShape", u"waves" },
        { u"waveStrip", u"waves" },
    };
    const auto *row
        = std::ranges::find(places, objectName, &std::pair<QStringView, QStringView>::first);
    return row == std::end(places) ? QString() : row->second.toString();
}

} // namespace muster
