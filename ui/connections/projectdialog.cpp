// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/projectdialog.h"

#include "app/net/networktransport.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/errortext.h"
#include "ui/words/language.h"
#include "ui/words/sentences.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace muster {

using namespace Qt::StringLiterals;

ProjectDialog::ProjectDialog(const Provider &provider, const Connection &connection,
                             const Credentials &credentials, const CloudContext &context,
                             const Secret &proxyPassword, QWidget *parent)
    : QDialog(parent)
    , m_provider(provider)
    , m_projectId(connection.projectId)
    , m_transport(ownTransport(connection.network, proxyPassword, context.secrets))
    , m_note(plainLabel())
    , m_progress(new QProgressBar)
    , m_bar(new MessageBar)
    , m_list(new QTreeWidget)
    , m_use(new QPushButton)
    , m_cancel(new QPushButton)
{
    build();
    retranslateUi();
    m_search = m_provider.findProjects(connection, credentials,
                                       { m_transport ? *m_transport : context.transport,
                                         context.clock, context.random, context.secrets },
                                       this);
    connect(m_search, &ProjectSearch::finished, this, &ProjectDialog::onFound);
}

ProjectDialog::~ProjectDialog() { delete m_search; }

void ProjectDialog::build()
{
    setObjectName(u"projectDialog"_s);
    m_list->setObjectName(u"projects"_s);
    m_bar->setObjectName(u"projectsMessage"_s);
    m_use->setObjectName(u"useProject"_s);
    m_cancel->setObjectName(u"cancelProjects"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_use->setDefault(true);
    m_use->setEnabled(false);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addWidget(m_bar);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resizeWithinScreen(*this, QSize(620, 320));
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_use->setEnabled(item); });
    connect(m_list, &QTreeWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ProjectDialog::onFound(const Found &result)
{
    m_found = result;
    m_search->deleteLater();
    m_search = nullptr;
    m_progress->hide();
    retranslateUi();
    if (m_list->topLevelItemCount() > 0)
        m_list->setFocus();
    else
        m_cancel->setFocus();
}

std::optional<ProjectInfo> ProjectDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? std::nullopt : std::optional((*m_found)->at(row));
}

void ProjectDialog::done(int result)
{
    const std::optional<ProjectInfo> picked = current();
    if (result == Accepted && !picked)
        return; // Enter while there is nothing to choose
    delete m_search;
    QDialog::done(result);
    if (result == Accepted)
        emit chosen(*picked);
}

QString ProjectDialog::regionName(const QString &id) const
{
    const auto region = std::ranges::find(m_provider.regions, id, &RegionInfo::id);
    if (id.isEmpty() || region == m_provider.regions.cend())
        return tr("Other");
    return region->name.in(currentLanguage());
}

void ProjectDialog::fill()
{
    const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const ProjectInfo &project : **m_found) {
        auto *item
            = new QTreeWidgetItem(m_list, { regionName(project.region), project.name, project.id });
        item->setData(0, Qt::AccessibleTextRole,
                      u"%1, %2, %3"_s.arg(item->text(0), project.name, project.id));
        if (before < 0 && project.id == m_projectId)
            m_list->setCurrentItem(item);
    }
    if (before >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(before));
    else if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (int column = 0; column < 2; ++column)
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() == 0) {
        m_bar->setMessage(MessageBar::Kind::Warning,
                          tr("There is no project that you may enter. Ask the account's owner."));
    }
}

void ProjectDialog::showProblem()
{
    const Error &error = m_found->error();
    const QString byHand = tr("You can type the project ID by hand: it is on the page My "
                              "Credentials of the cloud's console.");
    QStringList sentences;
    if (error.kind == ErrorKind::Forbidden)
        sentences = { tr("You are not allowed to list the projects."), errorEvidence(error) };
    else
        sentences = { errorSummary(error), errorEvidence(error), errorAdvice(error) };
    sentences.append(byHand);
    sentences.removeAll(QString());
    m_bar->setMessage(error.kind == ErrorKind::Forbidden ? MessageBar::Kind::Warning
                                                         : MessageBar::Kind::Error,
                      joinedSentences(sentences));
}

void ProjectDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ProjectDialog::retranslateUi()
{
    setWindowTitle(tr("Find the project"));
    m_note->setText(m_found ? tr("A project belongs to a region; its fleet is listed there.")
                            : tr("Asking for the projects that you may enter."));
    m_list->setAccessibleName(tr("Projects"));
    m_list->setHeaderLabels({ tr("Region"), tr("Project"), tr("Project ID") });
    m_use->setText(tr("&Use this project"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Asking for the projects that you may enter."));
    m_list->setVisible(!m_found || m_found->has_value());
    if (m_found && m_found->has_value())
        fill();
    else if (m_found)
        showProblem();
}

} // namespace muster
