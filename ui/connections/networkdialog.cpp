// SPDX-FileCopyrightText: The Muster developers
// SPDX-License-Identifier: Apache-2.0

#include "ui/connections/networkdialog.h"

#include "app/core/background.h"
#include "ui/connections/fieldcontrols.h"
#include "ui/connections/formrow.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/screenroom.h"
#include "ui/words/errortext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace muster {

using namespace Qt::StringLiterals;

namespace {

class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(NetworkDialog)

public:
    static QString problem(const NetworkProblem &problem);
    static QString passwordProblem(InputFault fault);
};

QString NetworkWords::problem(const NetworkProblem &problem)
{
    if (problem.code == InputFault::Required)
        return tr("Type the proxy's host name or address.");
    if (problem.code == InputFault::NotAHost)
        return tr("Type the host only, for example proxy.example.com; the port goes below.");
    if (problem.code == InputFault::NotAbsolute)
        return tr("Choose the file with Browse, or type its whole path.");
    if (problem.code == InputFault::TooLong)
        return tr("This is too long. Check what was pasted.");
    if (problem.code == InputFault::OutOfRange)
        return tr("This number is not valid.");
    return problem.field == NetworkField::ProxyUser
        ? tr("A user name must not hold a colon, and only Latin letters, digits and signs.")
        : tr("Some characters here are not allowed. Check what was pasted.");
}

QString NetworkWords::passwordProblem(InputFault fault)
{
    if (fault == InputFault::Required)
        return tr("Type the password for this proxy and user.");
    return fault == InputFault::TooLong
        ? tr("This is too long. Check what was pasted.")
        : tr("Only Latin letters, digits and signs can be sent to a proxy.");
}

QSpinBox *makeSeconds(const SecondsRange &range)
{
    auto *box = new QSpinBox;
    box->setRange(static_cast<int>(range.least.count()), static_cast<int>(range.most.count()));
    return box;
}

} // namespace

NetworkDialog::NetworkDialog(const NetworkSettings &settings, bool hasPassword, QWidget *parent)
    : QDialog(parent)
    , m_before(settings)
    , m_hasPassword(hasPassword)
    , m_layout(new QFormLayout)
    , m_mode(makeCombo())
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_caFile(new QLineEdit)
    , m_browse(new QPushButton)
    , m_caVerdict(copyableLabel(u"caVerdict"_s))
    , m_connectTimeout(makeSeconds(connectTimeoutRange))
    , m_replyTimeout(makeSeconds(replyTimeoutRange))
    , m_note(copyableLabel())
    , m_ok(new QPushButton)
    , m_cancel(new QPushButton)
{
    build();
    retranslateUi();
    fill(settings);
    updateRows();
    checkCaFile();
}

NetworkDialog::~NetworkDialog() = default;

FormRow *NetworkDialog::addRow(QWidget *control, const QString &name)
{
    auto *row = new FormRow(control, name);
    m_layout->addRow(row->label(), row);
    return row;
}

void NetworkDialog::build()
{
    setObjectName(u"networkDialog"_s);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_modeRow = addRow(m_mode, u"proxyMode"_s);
    m_hostRow = addRow(m_host, u"proxyHost"_s);
    m_portRow = addRow(m_port, u"proxyPort"_s);
    m_userRow = addRow(m_user, u"proxyUser"_s);
    m_passwordRow = addRow(m_password, u"proxyPassword"_s);
    m_caRow = new FormRow(m_caFile, u"caFile"_s);
    auto *caLine = new QHBoxLayout;
    caLine->addWidget(m_caRow, 1);
    caLine->addWidget(m_browse, 0, Qt::AlignTop);
    m_layout->addRow(m_caRow->label(), caLine);
    m_layout->addRow(QString(), m_caVerdict);
    m_connectRow = addRow(m_connectTimeout, u"connectTimeout"_s);
    m_replyRow = addRow(m_replyTimeout, u"replyTimeout"_s);

    m_port->setRange(1, 65'535);
    stripBlanks(m_host);
    maskSecret(m_password);
    m_browse->setObjectName(u"browseCaFile"_s);
    m_browse->setAutoDefault(false);
    m_caVerdict->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *buttons = new QDialogButtonBox;
    m_ok->setObjectName(u"networkOk"_s);
    buttons->addButton(m_ok, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    m_cancel->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_layout);
    layout->addWidget(m_note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    m_ok->setDefault(true); // only now does the dialog hear of it
    resizeWithinScreen(*this, QSize(560, 460));

    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        updateRows();
        if (m_wasChecked)
            (void)check();
    });
    for (QLineEdit *edit : { m_host, m_user, m_password, m_caFile }) {
        connect(edit, &QLineEdit::textEdited, this, [this] {
            if (m_wasChecked)
                (void)check();
        });
    }
    for (QLineEdit *edit : { m_host, m_user })
        connect(edit, &QLineEdit::textChanged, this, &NetworkDialog::updateRows);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkDialog::updateRows);
    connect(m_caFile, &QLineEdit::editingFinished, this, &NetworkDialog::checkCaFile);
    connect(m_browse, &QPushButton::clicked, this, &NetworkDialog::browse);
    connect(m_ok, &QPushButton::clicked, this, &NetworkDialog::finish);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void NetworkDialog::fill(const NetworkSettings &settings)
{
    selectData(m_mode, static_cast<int>(settings.proxyMode));
    m_host->setText(settings.proxyHost);
    m_port->setValue(settings.proxyPort);
    m_user->setText(settings.proxyUser);
    m_caFile->setText(settings.caFile);
    m_connectTimeout->setValue(static_cast<int>(settings.connectTimeout.count()));
    m_replyTimeout->setValue(static_cast<int>(settings.replyTimeout.count()));
}

NetworkSettings NetworkDialog::settings() const
{
    NetworkSettings settings;
    settings.proxyMode = static_cast<ProxyMode>(m_mode->currentData().toInt());
    if (settings.proxyMode == ProxyMode::Manual) {
        settings.proxyHost = m_host->text();
        settings.proxyPort = m_port->value();
        settings.proxyUser = m_user->text().trimmed();
    }
    settings.caFile = m_caFile->text().trimmed();
    settings.connectTimeout = std::chrono::seconds(m_connectTimeout->value());
    settings.replyTimeout = std::chrono::seconds(m_replyTimeout->value());
    return settings;
}

bool NetworkDialog::keepsPassword() const
{
    const NetworkSettings now = settings();
    return m_hasPassword && now.wantsProxyPassword() && m_password->text().isEmpty()
        && now.proxyHost.compare(m_before.proxyHost, Qt::CaseInsensitive) == 0
        && now.proxyPort == m_before.proxyPort && now.proxyUser == m_before.proxyUser;
}

// Rows that do not apply are greyed and not hidden: the window keeps its shape.
void NetworkDialog::updateRows()
{
    const bool isManual = m_mode->currentData().toInt() == static_cast<int>(ProxyMode::Manual);
    for (FormRow *row : { m_hostRow, m_portRow, m_userRow, m_passwordRow }) {
        row->setEnabled(isManual);
        row->label()->setEnabled(isManual);
    }
    m_password->setPlaceholderText(keepsPassword() ? tr("stored; leave empty to keep it")
                                                   : QString());
}

void NetworkDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("CA file"));
    dialog->setObjectName(u"caFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_caFile->setText(path);
        checkCaFile();
    });
    dialog->open();
}

void NetworkDialog::checkCaFile()
{
    const QString path = settings().caFile;
    if (path == m_caPath && m_ca)
        return;
    m_caPath = path;
    m_ca.reset();
    if (!path.isEmpty()) {
        runInBackground(
            this, [path] { return readCaFile(path); },
            [this, path](const Result<CaFile> &result) { caFileChecked(path, result); });
    }
    showCaVerdict();
}

void NetworkDialog::caFileChecked(const QString &path, const Result<CaFile> &result)
{
    if (path != m_caPath)
        return;
    m_ca = result;
    showCaVerdict();
    if (std::exchange(m_finishesWhenChecked, false) && result)
        finish();
}

void NetworkDialog::showCaVerdict()
{
    const bool isUseless = m_ca && !*m_ca;
    m_caRow->setProblem(isUseless ? errorSummary(m_ca->error()) : QString());
    if (m_caPath.isEmpty())
        m_caVerdict->setText(tr("None: the system's certificates are trusted."));
    else if (!m_ca)
        m_caVerdict->setText(tr("Reading the file."));
    else if (isUseless)
        m_caVerdict->clear();
    else
        m_caVerdict->setText(
            tr("%n certificate(s), the first for “%1”.", nullptr, m_ca->value().certificates)
                .arg(m_ca->value().firstSubject));
}

std::optional<InputFault> NetworkDialog::passwordProblem() const
{
    if (!settings().wantsProxyPassword() || keepsPassword())
        return {};
    const QString password = m_password->text();
    return password.isEmpty() ? InputFault::Required : proxyPasswordProblem(password);
}

bool NetworkDialog::check()
{
    const QList<std::pair<NetworkField, FormRow *>> rows {
        { NetworkField::ProxyHost, m_hostRow },         { NetworkField::ProxyPort, m_portRow },
        { NetworkField::ProxyUser, m_userRow },         { NetworkField::CaFile, m_caRow },
        { NetworkField::ConnectTimeout, m_connectRow }, { NetworkField::ReplyTimeout, m_replyRow },
    };
    m_wasChecked = true;
    bool isGood = true;
    const QList<NetworkProblem> problems = networkProblems(settings());
    for (const auto &[field, row] : rows) {
        QString text;
        for (const NetworkProblem &problem : problems) {
            if (problem.field == field)
                text = NetworkWords::problem(problem);
        }
        if (row != m_caRow || !text.isEmpty())
            row->setProblem(text);
        isGood = isGood && text.isEmpty();
    }
    const std::optional<InputFault> fault = passwordProblem();
    m_passwordRow->setProblem(fault ? NetworkWords::passwordProblem(*fault) : QString());
    return isGood && !fault;
}

void NetworkDialog::finish()
{
    checkCaFile();
    if (!check())
        return;
    if (!m_caPath.isEmpty() && (!m_ca || !*m_ca)) {
        m_finishesWhenChecked = !m_ca;
        return;
    }
    const NetworkSettings now = settings();
    std::optional<Secret> password;
    if (now.wantsProxyPassword() && !m_password->text().isEmpty())
        password = Secret(m_password->text());
    emit chosen(now, password);
    accept();
}

void NetworkDialog::done(int result)
{
    m_password->clear();
    QDialog::done(result);
}

void NetworkDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void NetworkDialog::retranslateUi()
{
    setWindowTitle(tr("Network and proxy"));
    {
        const QSignalBlocker blocker(m_mode);
        const QVariant chosen = m_mode->currentData();
        m_mode->clear();
        m_mode->addItem(tr("The system's proxy"), static_cast<int>(ProxyMode::System));
        m_mode->addItem(tr("No proxy"), static_cast<int>(ProxyMode::None));
        m_mode->addItem(tr("This HTTP proxy"), static_cast<int>(ProxyMode::Manual));
        selectData(m_mode, chosen);
    }
    m_modeRow->setLabel(tr("&Proxy:"));
    m_hostRow->setLabel(tr("&Host:"));
    m_portRow->setLabel(tr("P&ort:"));
    m_userRow->setLabel(tr("&User name:"));
    m_passwordRow->setLabel(tr("Pass&word:"));
    m_caRow->setLabel(tr("CA &file:"));
    m_connectRow->setLabel(tr("&Connect within:"));
    m_replyRow->setLabel(tr("&Answer within:"));
    for (QSpinBox *box : { m_connectTimeout, m_replyTimeout })
        box->setSuffix(tr(" s", "seconds"));
    m_browse->setText(tr("&Browse…"));
    m_note->setText(tr("No proxy is used towards this computer. Certificates are always verified; "
                       "a CA file adds to those that the system trusts."));
    m_ok->setText(tr("OK"));
    m_cancel->setText(tr("Cancel"));
    updateRows();
    showCaVerdict();
    if (m_wasChecked)
        (void)check();
}

} // namespace muster
