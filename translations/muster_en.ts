<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ErrorText</name>
        <message numerus="yes">
            <source>The cloud asks to wait %n second(s).</source>
            <translation>
                <numerusform>The cloud asks to wait %n second.</numerusform>
                <numerusform>The cloud asks to wait %n seconds.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryText</name>
        <message numerus="yes">
            <source>Call %1, try %2: sent for %n target(s).</source>
            <translation>
                <numerusform>Call %1, try %2: sent for %n target.</numerusform>
                <numerusform>Call %1, try %2: sent for %n targets.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Call %1, try %2: sent for %n target(s). No answer was recorded.</source>
            <translation>
                <numerusform>Call %1, try %2: sent for %n target. No answer was recorded.</numerusform>
                <numerusform>Call %1, try %2: sent for %n targets. No answer was recorded.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OutcomeText</name>
        <message numerus="yes">
            <source>%n waiting to be sent</source>
            <translation>
                <numerusform>%n waiting to be sent</numerusform>
                <numerusform>%n waiting to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n being sent</source>
            <translation>
                <numerusform>%n being sent</numerusform>
                <numerusform>%n being sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accepted</source>
            <translation>
                <numerusform>%n accepted</numerusform>
                <numerusform>%n accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n running</source>
            <translation>
                <numerusform>%n running</numerusform>
                <numerusform>%n running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n succeeded</source>
            <translation>
                <numerusform>%n succeeded</numerusform>
                <numerusform>%n succeeded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rejected</source>
            <translation>
                <numerusform>%n rejected</numerusform>
                <numerusform>%n rejected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unknown</source>
            <translation>
                <numerusform>%n unknown</numerusform>
                <numerusform>%n unknown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n not sent</numerusform>
                <numerusform>%n not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of %n: %1.</source>
            <extracomment>%n is the number of all targets, %1 is made of parts like "6 succeeded"</extracomment>
            <translation>
                <numerusform>Of %n: %1.</numerusform>
                <numerusform>Of %n: %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>huawei</name>
        <message numerus="yes">
            <source>%n cloud phone server(s)</source>
            <translation>
                <numerusform>%n cloud phone server</numerusform>
                <numerusform>%n cloud phone servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n cloud phone server(s)?</source>
            <translation>
                <numerusform>Restart %n cloud phone server?</numerusform>
                <numerusform>Restart %n cloud phone servers?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n server(s)</source>
            <translation>
                <numerusform>Restart %n server</numerusform>
                <numerusform>Restart %n servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n encode server(s)</source>
            <translation>
                <numerusform>%n encode server</numerusform>
                <numerusform>%n encode servers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n encode server(s)?</source>
            <translation>
                <numerusform>Restart %n encode server?</numerusform>
                <numerusform>Restart %n encode servers?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restart %n encode server(s)</source>
            <translation>
                <numerusform>Restart %n encode server</numerusform>
                <numerusform>Restart %n encode servers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ConfirmDialog</name>
        <message numerus="yes">
            <source>%n target(s) picked</source>
            <translation>
                <numerusform>%n target picked</numerusform>
                <numerusform>%n targets picked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticked row(s) left out because of the status.</source>
            <translation>
                <numerusform>%n ticked row left out because of the status.</numerusform>
                <numerusform>%n ticked rows left out because of the status.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::ConfirmModel</name>
        <message numerus="yes">
            <source>%n of them: %1</source>
            <extracomment>%n targets have the reason %1, which is a sentence</extracomment>
            <translation>
                <numerusform>%n of them: %1</numerusform>
                <numerusform>%n of them: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::FilterBar</name>
        <message numerus="yes">
            <source>Status: %n chosen</source>
            <translation>
                <numerusform>Status: %n chosen</numerusform>
                <numerusform>Status: %n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryModel</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <extracomment>%1 are some request IDs, %n is the number of the others</extracomment>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::HistoryWindow</name>
        <message numerus="yes">
            <source>Exporting %n run(s)…</source>
            <translation>
                <numerusform>Exporting %n run…</numerusform>
                <numerusform>Exporting %n runs…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The newest %n run(s). Narrow the search to see older ones.</source>
            <translation>
                <numerusform>The newest %n run. Narrow the search to see older ones.</numerusform>
                <numerusform>The newest %n runs. Narrow the search to see older ones.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>muster::MainWindow</name>
        <message numerus="yes">
            <source>%n target(s) have not come to their end. What is not sent yet will not be sent. What the cloud has accepted goes on there, but Muster will no longer follow it.</source>
            <translation>
                <numerusform>%n target has not come to its end. What is not sent yet will not be sent. What the cloud has accepted goes on there, but Muster will no longer follow it.</numerusform>
                <numerusform>%n targets have not come to their end. What is not sent yet will not be sent. What the cloud has accepted goes on there, but Muster will no longer follow it.</numerusform>
            </translation>
        </message>
    </context>
</TS>
