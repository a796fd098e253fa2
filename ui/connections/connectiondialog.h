// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

// Makes a connection or changes one: fields, test, and the way of the secret into its store.
// Owned by its opener; UI thread. Nothing is ever restarted here.
#pragma once

#include "app/cloud/provider.h"
#include "app/connections/connectionrules.h"
#include "app/connections/connectionstore.h"
#include "app/secrets/secretstore.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>
#include <QPointer>

#include <functional>

class QLabel;
class QPushButton;

namespace muster {

class ConnectionForm;
class ConnectionTest;
class NetworkButton;
class ProjectDialog;
class TestResultView;
struct TestReport;

class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \brief The references outlive the dialog. \a keychain may be a store in memory (its place()
    //! tells): then the keychain is not offered.
    ConnectionDialog(const QList<Provider> &providers, ConnectionStore &connections,
                     SecretStore &keychain, SecretStore &session, const CloudContext &context,
                     QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    //! \brief Edits \a connection instead of a new one; asks its store for what it holds.
    void editConnection(const Connection &connection);

    //! \brief Begins with \a key of the environment in \a connection, which is kept for the session
    //! only and in no list: saved() tells of it all the same.
    void useEnvironment(const Connection &connection, const AccessKey &key);

    void done(int result) override;

signals:
    //! \brief The secret is safely stored and the connection is in the list. At most once.
    void saved(const muster::Connection &connection, const muster::Credentials &credentials);

protected:
    void changeEvent(QEvent *event) override;

private:
    using SecretResult = Result<std::optional<Credentials>>;
    //! \brief What was tested, and what came of it.
    struct Tested
    {
        Connection connection;
        Credentials credentials; // without a passcode
        Secret proxyPassword;
        Verification verification = Verification::NotTested;
        QDateTime at;
    };
    using Words = std::function<QString()>; // asked again when the language changes

    void build();
    void connectParts();
    void retranslateUi();
    void say(MessageBar::Kind kind, Words text, Words action = {}, std::function<void()> act = {});
    void waitFor(SecretJob *job, Words text, std::function<void(const SecretResult &)> then);
    void stopWaiting();
    void setBusy(bool busy);
    void showStored(const SecretResult &result);

    [[nodiscard]] Connection wanted() const;
    //! \brief What is wrong with the fields, as they stand.
    [[nodiscard]] QList<FieldProblem> problems() const;
    [[nodiscard]] bool check(const QList<FieldProblem> &problems);
    void stampVerification(Connection &connection) const;
    void showVerification();
    void save();
    void secretWritten(const SecretResult &result);
    void keepForSession();
    void takeBackSecret();
    void keepConnection();
    void addConnection();
    void readProxyPassword();
    [[nodiscard]] bool storesProxyPassword();
    void removeOldSecret();
    void startTest();
    void stopTest();
    void showReport(const Tested &tested, const TestReport &report);
    void findProject();

    [[nodiscard]] SecretStore &store(SecretPlace place) const;

    ConnectionStore &m_connections;
    SecretStore &m_keychain;
    SecretStore &m_session;
    CloudContext m_context;
    std::optional<Connection> m_edited; // as it was; none: a new one
    Connection m_saving; // what the running save is about
    bool m_isFromEnvironment = false;
    bool m_saved = false;
    std::optional<Tested> m_tested; // the last test that ended

    QPointer<SecretJob> m_job;
    std::function<void()> m_action;
    Words m_message;
    Words m_actionWords;
    Words m_busyWords;
    MessageBar::Kind m_messageKind = MessageBar::Kind::Info;

    ConnectionForm *m_form;
    TestResultView *m_result;
    MessageBar *m_bar;
    QLabel *m_verification;
    QWidget *m_busy;
    QLabel *m_busyLabel;
    QPushButton *m_stop;
    QPointer<QWidget> m_focusBefore; // the keychain was asked
    NetworkButton *m_network;
    QPushButton *m_testButton;
    QPushButton *m_saveButton;
    QPushButton *m_cancelButton;
    QPointer<ConnectionTest> m_test;
    QPointer<ProjectDialog> m_projects;
};

} // namespace muster
