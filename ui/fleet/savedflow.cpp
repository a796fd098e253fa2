// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/fleet/savedflow.h"

#include "app/core/background.h"
#include "app/core/visibletext.h"
#include "ui/fleet/fleetproxy.h"
#include "ui/widgets/messagebar.h"
#include "ui/words/fileproblemtext.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfSaved = 64 << 20;
constexpr qsizetype longestEntry = 60;

std::optional<QList<SavedList>> listsAt(const QString &path)
{
    QFile file(path);
    // Never a pipe or a device: opening one may wait for ever.
    if (!QFileInfo(path).isFile() || file.size() > mostOfSaved || !file.open(QIODevice::ReadOnly))
        return {};
    return savedListsOf(file.readAll());
}

QString quoted(QString cell) { return u'"' + cell.replace(u'"', u"\"\""_s) + u'"'; }

// A table in which the ids decide, as the dialog for pasted lists reads it: a line is a target,
// so that no name may have two.
QString tableOf(const QList<NamedTarget> &targets)
{
    QString table = u"ID,Name\n"_s;
    for (const NamedTarget &target : targets)
        table += quoted(target.id.value) + u',' + quoted(target.name.simplified()) + u'\n';
    return table;
}

QString asLabel(const QString &text)
{
    return visibleText(text, longestEntry).replace(u'&', u"&&"_s);
}

} // namespace

SavedFlow::SavedFlow(const SavedFlowParts &parts)
    : QObject(parts.page)
    , m_parts(parts)
    , m_menu(new QMenu(parts.page))
{
    m_menu->setObjectName(u"fleetSavedMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFlow::fill);
    connect(&m_parts.lists, &SavedLists::writingFailed, this, [this](const FileProblem &problem) {
        m_parts.message.setMessage(MessageBar::Kind::Error,
                                   fileProblemText(m_parts.lists.path(), problem));
    });
}

QString SavedFlow::entryText(const SavedList &list) const
{
    if (list.isFilter()) {
        //: an entry of a menu; %1: the name that a person gave a filter
        return tr("Filter: %1").arg(asLabel(list.name));
    }
    //: an entry of a menu; %1: the name that a person gave a selection, %2: "30 servers"
    return tr("%1 (%2)").arg(asLabel(list.name),
                             m_parts.model.kind().count.text(int(list.targets.size())));
}

void SavedFlow::addEntry(const SavedList &list)
{
    QAction *action = m_menu->addAction(entryText(list));
    connect(action, &QAction::triggered, this, [this, name = list.name] { choose(name); });
}

void SavedFlow::fill()
{
    m_menu->clear();
    delete m_removal.data();
    const SavedLists &lists = m_parts.lists;
    const bool isReady = lists.state() == SavedLists::State::Ready;
    const QList<SavedList> saved = lists.of(m_parts.model.kind().id);
    for (const bool filters : { false, true }) {
        for (const SavedList &list : saved) {
            if (list.isFilter() == filters)
                addEntry(list);
        }
    }
    if (lists.state() == SavedLists::State::Unreadable) {
        //: %1: a file's path
        m_menu->addAction(tr("%1 cannot be read").arg(asLabel(lists.path())))->setEnabled(false);
    }
    m_menu->addSeparator();
    const auto add = [this](const char *name, const QString &text, bool enabled, auto then) {
        QAction *action = m_menu->addAction(text, this, then);
        action->setObjectName(QLatin1String(name));
        action->setEnabled(enabled);
    };
    const bool hasFilter = !m_parts.proxy.text().isEmpty() || !m_parts.proxy.statuses().isEmpty();
    add("savedTicks", tr("&Save the ticked rows…"), isReady && m_parts.model.tickedCount() > 0,
        [this] { askForName(true); });
    add("savedFilter", tr("Save the &filter…"), isReady && hasFilter && !m_parts.proxy.problem(),
        [this] { askForName(false); });
    m_removal = m_menu->addMenu(tr("&Delete"));
    m_removal->setObjectName(u"savedDelete"_s);
    m_removal->setEnabled(!saved.isEmpty());
    for (const SavedList &list : saved) {
        connect(m_removal->addAction(entryText(list)), &QAction::triggered, this,
                [this, name = list.name] { askToDelete(name); });
    }
    m_menu->addSeparator();
    add("savedExport", tr("&Export to a file…"), !saved.isEmpty(),
        [this] { askForFile(m_parts.lists.of(m_parts.model.kind().id)); });
    add("savedImport", tr("&Import from a file…"), isReady, [this] { import(); });
}

void SavedFlow::choose(const QString &name)
{
    for (const SavedList &list : m_parts.lists.of(m_parts.model.kind().id)) {
        if (list.name != name)
            continue;
        if (list.isFilter())
            emit filterChosen(list.filter,
                              QSet<QString>(list.statuses.cbegin(), list.statuses.cend()));
        else
            emit listChosen(tableOf(list.targets));
        return;
    }
}

void SavedFlow::askForName(bool ofTicks)
{
    if (m_naming)
        return;
    m_naming = new QInputDialog(m_parts.page);
    m_naming->setObjectName(u"savedName"_s);
    m_naming->setAttribute(Qt::WA_DeleteOnClose);
    m_naming->setWindowTitle(ofTicks ? tr("Save the ticked rows") : tr("Save the filter"));
    m_naming->setLabelText(tr("Name; what has this name already is replaced:"));
    connect(m_naming, &QInputDialog::textValueSelected, this,
            [this, ofTicks](const QString &name) { save(name, ofTicks); });
    m_naming->open();
}

void SavedFlow::save(const QString &name, bool ofTicks)
{
    if (name.simplified().isEmpty())
        return;
    SavedList list;
    list.name = name;
    list.kind = m_parts.model.kind().id;
    if (ofTicks) {
        for (int row = 0; row < m_parts.model.rowCount(); ++row) {
            if (m_parts.model.isTicked(row))
                list.targets.append(
                    { m_parts.model.fleetRow(row).id, m_parts.model.fleetRow(row).name });
        }
        if (list.targets.isEmpty())
            return;
    } else {
        list.filter = m_parts.proxy.text();
        list.statuses
            = QStringList(m_parts.proxy.statuses().cbegin(), m_parts.proxy.statuses().cend());
        list.statuses.sort();
    }
    m_parts.lists.save(list);
}

void SavedFlow::askToDelete(const QString &name)
{
    auto *box = new QMessageBox(m_parts.page);
    box->setObjectName(u"savedDeleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    //: %1: the name that a person gave a selection or a filter
    box->setText(tr("Delete “%1”? No row changes.").arg(visibleText(name, longestEntry)));
    QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this,
            [this, name] { m_parts.lists.remove(m_parts.model.kind().id, name); });
    box->open();
}

void SavedFlow::addActions(QMenu &menu, const QString &name)
{
    const bool isReady = m_parts.lists.state() == SavedLists::State::Ready;
    const auto add = [&](const char *id, const QString &text, bool enabled, auto then) {
        QAction *action = menu.addAction(text, this, then);
        action->setObjectName(QLatin1String(id));
        action->setEnabled(enabled);
    };
    add("savedRename", tr("&Rename…"), isReady, [this, name] { askToRename(name); });
    add("savedDeleteOne", tr("&Delete…"), isReady, [this, name] { askToDelete(name); });
    menu.addSeparator();
    add("savedExportOne", tr("&Export to a file…"), true, [this, name] {
        QList<SavedList> lists = m_parts.lists.of(m_parts.model.kind().id);
        lists.removeIf([&name](const SavedList &list) { return list.name != name; });
        askForFile(lists);
    });
}

void SavedFlow::askToRename(const QString &name)
{
    if (m_naming)
        return;
    m_naming = new QInputDialog(m_parts.page);
    m_naming->setObjectName(u"savedRenaming"_s);
    m_naming->setAttribute(Qt::WA_DeleteOnClose);
    m_naming->setWindowTitle(tr("Rename"));
    //: %1: the name that a person gave a selection or a filter
    m_naming->setLabelText(tr("New name of “%1”:").arg(visibleText(name, longestEntry)));
    m_naming->setTextValue(name);
    connect(m_naming, &QInputDialog::textValueSelected, this, [this, name](const QString &to) {
        if (to.simplified().isEmpty())
            return;
        const auto renaming = m_parts.lists.rename(m_parts.model.kind().id, name, to);
        if (renaming == SavedLists::Renaming::Done)
            return;
        m_parts.message.setMessage(
            MessageBar::Kind::Warning,
            renaming == SavedLists::Renaming::Taken
                //: %1: the name that a person wants to give a selection or a filter
                ? tr("Nothing was renamed: “%1” is there already.")
                      .arg(visibleText(to, longestEntry))
                //: %1: the name that a person gave a selection or a filter
                : tr("Nothing was renamed: “%1” is no longer there.")
                      .arg(visibleText(name, longestEntry)));
    });
    m_naming->open();
}

void SavedFlow::askForFile(const QList<SavedList> &lists)
{
    auto *dialog = new QFileDialog(m_parts.page, tr("Export what is saved"));
    dialog->setObjectName(u"savedExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilter(tr("Saved selections and filters (*.json)"));
    dialog->selectFile(u"muster-saved.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, lists](const QString &path) { exportTo(path, lists); });
    dialog->open();
}

void SavedFlow::exportTo(const QString &path, const QList<SavedList> &lists)
{
    runInBackground(
        this, [path, lists] { return savedFile(path, savedListsJson(lists)); },
        [this, path](const std::optional<FileProblem> &problem) {
            if (problem) {
                m_parts.message.setMessage(MessageBar::Kind::Error,
                                           fileProblemText(path, *problem));
                return;
            }
            //: %1: a file's path
            m_parts.message.setMessage(MessageBar::Kind::Info,
                                       tr("Saved to %1.").arg(QDir::toNativeSeparators(path)));
        });
}

void SavedFlow::import()
{
    auto *dialog = new QFileDialog(m_parts.page, tr("Import what was saved"));
    dialog->setObjectName(u"savedImportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Saved selections and filters (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, &SavedFlow::importFrom);
    dialog->open();
}

void SavedFlow::importFrom(const QString &path)
{
    runInBackground(
        this, [path] { return listsAt(path); },
        [this, path](const std::optional<QList<SavedList>> &lists) {
            if (!lists) {
                //: %1: a file's path
                m_parts.message.setMessage(MessageBar::Kind::Error,
                                           tr("%1 holds no saved selections that can be read.")
                                               .arg(QDir::toNativeSeparators(path)));
                return;
            }
            m_parts.lists.add(*lists);
            m_parts.message.setMessage(MessageBar::Kind::Info,
                                       tr("%n imported; those of other lists are found there.",
                                          nullptr, int(lists->size())));
        });
}

} // namespace muster
