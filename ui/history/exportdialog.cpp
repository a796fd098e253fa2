// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/exportdialog.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace muster {

namespace {

class ExportDialog
{
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)

public:
    static QString filter(ExportForm form)
    {
        switch (form) {
        case ExportForm::Csv:
            return tr("Table for spreadsheets (*.csv)");
        case ExportForm::Json:
            return tr("Everything, for programs (*.json)");
        case ExportForm::Png:
            return tr("Timeline as a picture (*.png)");
        case ExportForm::Svg:
            return tr("Timeline as a drawing (*.svg)");
        }
        return {};
    }
};

constexpr ExportForm allForms[]
    = { ExportForm::Csv, ExportForm::Json, ExportForm::Png, ExportForm::Svg };

QString suffixOf(ExportForm form)
{
    switch (form) {
    case ExportForm::Csv:
        return u"csv"_s;
    case ExportForm::Json:
        return u"json"_s;
    case ExportForm::Png:
        return u"png"_s;
    case ExportForm::Svg:
        return u"svg"_s;
    }
    return {};
}

QString withoutSuffix(const QString &file)
{
    for (const ExportForm form : allForms) {
        const QString suffix = u'.' + suffixOf(form);
        if (file.endsWith(suffix))
            return file.chopped(suffix.size());
    }
    return file;
}

} // namespace

ExportForm exportFormOf(const QString &path)
{
    for (const ExportForm form : allForms) {
        if (path.endsWith(u'.' + suffixOf(form), Qt::CaseInsensitive))
            return form;
    }
    return ExportForm::Csv;
}

QFileDialog *askForExportPath(QWidget *parent, const QString &title, const QString &name,
                              const std::function<void(const QString &)> &then,
                              const QList<ExportForm> &forms)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const ExportForm form : forms)
        filters += ExportDialog::filter(form);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffixOf(forms.constFirst()));
    dialog->selectFile(name + u'.' + suffixOf(forms.constFirst()));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, filters, forms, name](const QString &chosen) {
                         const qsizetype at = std::max<qsizetype>(0, filters.indexOf(chosen));
                         const QString suffix = suffixOf(forms.at(at));
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
