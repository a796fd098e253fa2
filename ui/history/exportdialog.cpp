// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/exportdialog.h"

#include <QCoreApplication>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

class ExportDialog
{
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)

public:
    static QString csv() { return tr("Table for spreadsheets (*.csv)"); }
    static QString json() { return tr("Everything, for programs (*.json)"); }
};

QString withoutSuffix(const QString &file)
{
    for (const QString &suffix : { u".csv"_s, u".json"_s }) {
        if (file.endsWith(suffix))
            return file.chopped(suffix.size());
    }
    return file;
}

} // namespace

QFileDialog *askForExportPath(QWidget *parent, const QString &title, const QString &name,
                              const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString json = ExportDialog::json();
    dialog->setNameFilters({ ExportDialog::csv(), json });
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name + u".csv");
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, json, name](const QString &chosen) {
                         const QString suffix = chosen == json ? u"json"_s : u"csv"_s;
                         // A name that a person has typed stays.
                         const QString file = dialog->selectedFiles().value(0, name);
                         dialog->setDefaultSuffix(suffix);
                         dialog->selectFile(withoutSuffix(file) + u'.' + suffix);
                     });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, then);
    dialog->open();
    return dialog;
}

} // namespace muster
