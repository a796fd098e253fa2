// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/connectionexchange.h"

#include "app/core/background.h"
#include "ui/connections/exportconnectionsdialog.h"
#include "ui/connections/importconnectionsdialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

struct FileRead
{
    QString failure; // the system's own words
    ReadImport import;
};

QList<ImportableProvider> importable(const QList<Provider> &providers)
{
    QList<ImportableProvider> all;
    for (const Provider &provider : providers) {
        ImportableProvider known { provider.rules, provider.signIns, {} };
        known.rules.provider = provider.id;
        for (const RegionInfo &region : provider.regions)
            known.regions.append(region.id);
        for (const ConnectionOption &option : provider.options) {
            QStringList values;
            for (const OptionChoice &choice : option.choices) {
                if (!choice.value.isEmpty()) // the usual one is not stored
                    values.append(choice.value);
            }
            known.options.insert(option.key, values);
        }
        all.append(known);
    }
    return all;
}

FileRead readFile(const QString &path, const QList<ImportableProvider> &providers)
{
    FileRead read;
    QFile file(path);
    // Never a pipe or a device: opening one may wait for ever.
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)) {
        const QByteArray json = file.read(maxImportBytes + 1);
        if (file.error() == QFile::NoError) {
            read.import = readImport(json, providers);
            return read;
        }
    }
    read.failure = file.errorString();
    return read;
}

} // namespace

ConnectionExchange::ConnectionExchange(ConnectionStore &connections, QList<Provider> providers,
                                       QWidget *window)
    : QObject(window)
    , m_connections(connections)
    , m_providers(std::move(providers))
    , m_window(window)
{
}

void ConnectionExchange::present(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ConnectionExchange::askForExport()
{
    if (m_dialog)
        return;
    if (m_connections.list().isEmpty()) {
        emit message(tr("There is no connection that could be exported."), false);
        return;
    }
    auto *dialog = new ExportConnectionsDialog(m_connections.list(), m_window);
    connect(dialog, &ExportConnectionsDialog::exported, this,
            [this](const QString &path, qsizetype count) {
                emit message(tr("%n connection(s) exported to %1, without keys.", nullptr,
                                static_cast<int>(count))
                                 .arg(QDir::toNativeSeparators(path)),
                             true);
            });
    present(dialog);
}

void ConnectionExchange::askForImport()
{
    if (m_dialog || m_isReading)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Import connections"));
    dialog->setObjectName(u"importFileDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Connections (*.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionExchange::importFrom);
    present(dialog);
}

void ConnectionExchange::importFrom(const QString &path)
{
    if (m_isReading)
        return;
    m_isReading = true;
    runInBackground(
        this, [path, providers = importable(m_providers)] { return readFile(path, providers); },
        [this, path](const FileRead &read) {
            m_isReading = false;
            if (!read.failure.isEmpty()) {
                emit message(tr("%1 could not be read: %2")
                                 .arg(QDir::toNativeSeparators(path), read.failure),
                             false);
                return;
            }
            auto *dialog = new ImportConnectionsDialog(QFileInfo(path).fileName(), read.import,
                                                       m_providers, m_connections, m_window);
            connect(dialog, &ImportConnectionsDialog::imported, this, [this](qsizetype count) {
                emit message(tr("%n connection(s) imported. They are read-only and have no keys "
                                "yet: choose one to type them.",
                                nullptr, static_cast<int>(count)),
                             true);
            });
            present(dialog);
        });
}

} // namespace muster
