// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// The window with all its parts and a log, on files that can be looked at when it has ended.
#pragma once

#include "app/journal/sqljournal.h"
#include "app/log/logfile.h"
#include "app/secrets/sessionstore.h"
#include "ui/mainwindow/mainwindow.h"

#include <QDirIterator>
#include <QFile>
#include <QLoggingCategory>

namespace muster::test {

struct WholeProgram
{
    //! \brief Logs all that there is to log. Its files are in \a theFolder.
    WholeProgram(const QString &theFolder, const CloudContext &theContext,
                 const QList<Provider> &providers = registeredProviders(),
                 const QList<EnvironmentKeys> &environment = {})
        : folder(theFolder)
        , context(theContext)
        , opener(providers, context, { keychain, session }, journal)
        , window({ opener, connections, settings, translator, catalogue, journal, context,
                   QStringLiteral("operator"), folder, environment })
    {
        window.show();
    }

    const QString folder;
    const CloudContext context;
    const bool logsAll = (QLoggingCategory::setFilterRules(QStringLiteral("muster.*=true")), true);
    const LogFile log { folder, {}, context.secrets };
    Settings settings { folder };
    SessionStore keychain;
    SessionStore session;
    ConnectionStore connections { folder };
    const ErrorCatalogue catalogue;
    Translator translator;
    SqlJournal journal { folder + QStringLiteral("/journal.sqlite") };
    Sessions opener;
    MainWindow window;
};

//! \brief Calls \a look(name, content) for every file in \a folder and below; answers how many
//! there are.
template <typename Look> [[nodiscard]] int eachFile(const QString &folder, Look look)
{
    int files = 0;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            ++files;
        look(it.fileName(), file.readAll());
    }
    return files;
}

} // namespace muster::test
