// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Looks up the projects that somebody may enter and lets one be chosen. Stores nothing.
// Owned by ConnectionDialog; UI thread. Closing it stops the look-up.
#pragma once

#include "app/cloud/provider.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace muster {

class MessageBar;

class ProjectDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief \a provider has findProjects, which is begun at once; a password or a code is sent
    //! once. What \a context refers to outlives the dialog.
    ProjectDialog(const Provider &provider, const Connection &connection,
                  const Credentials &credentials, const CloudContext &context,
                  const Secret &proxyPassword, QWidget *parent = nullptr);
    ~ProjectDialog() override;

    void done(int result) override;

signals:
    //! \brief At most once.
    void chosen(const muster::ProjectInfo &project);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Found = Result<QList<ProjectInfo>>;

    void build();
    void onFound(const Found &result);
    void fill();
    void showProblem();
    void retranslateUi();
    [[nodiscard]] QString regionName(const QString &id) const;
    [[nodiscard]] std::optional<ProjectInfo> current() const;

    const Provider m_provider;
    const QString m_projectId; // that is in the form
    std::unique_ptr<Transport> m_transport; // of the connection's network settings; may be null
    QPointer<ProjectSearch> m_search; // goes before m_transport
    std::optional<Found> m_found;

    QLabel *m_note;
    QProgressBar *m_progress;
    MessageBar *m_bar;
    QTreeWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace muster
