<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConfirmNotes</name>
    <message numerus="yes">
        <source>%n of them: check the target first. The last request may have been carried out, or it is not known what its error means.</source>
        <translation>
            <numerusform>%n of them: check the target first. The last request may have been carried out, or it is not known what its error means.</numerusform>
            <numerusform>%n of them: check the target first. The last request may have been carried out, or it is not known what its error means.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are hidden by the filter: %1</source>
        <extracomment>%n ticked targets are not shown in the list of the main window; %1: their names</extracomment>
        <translation>
            <numerusform>%n of them is hidden by the filter: %1</numerusform>
            <numerusform>%n of them are hidden by the filter: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked row(s) left out because of the status.</source>
        <translation>
            <numerusform>%n ticked row left out because of the status.</numerusform>
            <numerusform>%n ticked rows left out because of the status.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) will go out again although the last time was a short while ago, or is still under way. The record will say so.</source>
        <translation>
            <numerusform>%n target will go out again although the last time was a short while ago, or is still under way. The record will say so.</numerusform>
            <numerusform>%n targets will go out again although the last time was a short while ago, or is still under way. The record will say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to send: all %n were sent a short while ago, or are still under way. Tick a row to send it again anyway.</source>
        <translation>
            <numerusform>Nothing to send: %n target was sent a short while ago, or is still under way. Tick its row to send it again anyway.</numerusform>
            <numerusform>Nothing to send: all %n were sent a short while ago, or are still under way. Tick a row to send it again anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) held back: sent a short while ago, or still under way. Tick one only if you mean to do it again.</source>
        <translation>
            <numerusform>%n target held back: sent a short while ago, or still under way. Tick one only if you mean to do it again.</numerusform>
            <numerusform>%n targets held back: sent a short while ago, or still under way. Tick one only if you mean to do it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The cloud asks to wait %n second(s).</source>
        <translation>
            <numerusform>The cloud asks to wait %n second.</numerusform>
            <numerusform>The cloud asks to wait %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cloud has refused these credentials %n time(s) in a row; more than five may lock them.</source>
        <translation>
            <numerusform>The cloud has refused these credentials %n time in a row; more than five may lock them.</numerusform>
            <numerusform>The cloud has refused these credentials %n times in a row; more than five may lock them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n hour(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n hour behind the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n hours behind the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n hour(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n hour ahead of the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n hours ahead of the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n day(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n day behind the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n days behind the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n day(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n day ahead of the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n days ahead of the cloud&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message numerus="yes">
        <source>At least %n more. Type more to narrow the search.</source>
        <translation>
            <numerusform>At least %n more. Type more to narrow the search.</numerusform>
            <numerusform>At least %n more. Type more to narrow the search.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type more to narrow the search.</source>
        <translation>
            <numerusform>%n more. Type more to narrow the search.</numerusform>
            <numerusform>%n more. Type more to narrow the search.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message numerus="yes">
        <source>Request %1, try %2: sent for %n target(s).</source>
        <translation>
            <numerusform>Request %1, try %2: sent for %n target.</numerusform>
            <numerusform>Request %1, try %2: sent for %n targets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request %1, try %2: sent for %n target(s). No answer was recorded.</source>
        <translation>
            <numerusform>Request %1, try %2: sent for %n target. No answer was recorded.</numerusform>
            <numerusform>Request %1, try %2: sent for %n targets. No answer was recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request %1, try %2: was to be sent for %n target(s).</source>
        <translation>
            <numerusform>Request %1, try %2: was to be sent for %n target.</numerusform>
            <numerusform>Request %1, try %2: was to be sent for %n targets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message numerus="yes">
        <source>The next wave waits for %n open job(s) of this one, until %1 at the latest.</source>
        <translation>
            <numerusform>The next wave waits for %n open job of this one, until %1 at the latest.</numerusform>
            <numerusform>The next wave waits for %n open jobs of this one, until %1 at the latest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending was stopped; %n target(s) were not sent. Accepted jobs are still being followed.</source>
        <translation>
            <numerusform>Sending was stopped; %n target was not sent. Accepted jobs are still being followed.</numerusform>
            <numerusform>Sending was stopped; %n targets were not sent. Accepted jobs are still being followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were not sent. Accepted jobs are still being followed.</source>
        <translation>
            <numerusform>%n target was not sent. Accepted jobs are still being followed.</numerusform>
            <numerusform>%n targets were not sent. Accepted jobs are still being followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were open then.</source>
        <translation>
            <numerusform>%n target was open then.</numerusform>
            <numerusform>%n targets were open then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message numerus="yes">
        <source>%n row(s) could not be read: they came without a usable ID.</source>
        <translation>
            <numerusform>%n row could not be read: it came without a usable ID.</numerusform>
            <numerusform>%n rows could not be read: they came without a usable ID.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n run(s) have ended</source>
        <translation>
            <numerusform>%n run has ended</numerusform>
            <numerusform>%n runs have ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n run(s)</source>
        <translation>
            <numerusform>News of %n run</numerusform>
            <numerusform>News of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>runs, below a list of some</extracomment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
        <extracomment>%n is the number of all targets, %1 is made of parts like &quot;6 succeeded&quot;</extracomment>
        <translation>
            <numerusform>Of %n: %1.</numerusform>
            <numerusform>Of %n: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSentence</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>%n wave</numerusform>
            <numerusform>%n waves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %n failed, rejected or unknown target(s); what was sent goes on.</source>
        <translation>
            <numerusform>Sending stops at %n failed, rejected or unknown target; what was sent goes on.</numerusform>
            <numerusform>Sending stops at %n failed, rejected or unknown targets; what was sent goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %n failed, rejected or unknown target(s), or at %1% of them all; what was sent goes on.</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>Sending stops at %n failed, rejected or unknown target, or at %1% of them all; what was sent goes on.</numerusform>
            <numerusform>Sending stops at %n failed, rejected or unknown targets, or at %1% of them all; what was sent goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %1% (%n target(s)) failed, rejected or unknown; what was sent goes on.</source>
        <extracomment>%1 is a percentage of all targets, %n the number that this is</extracomment>
        <translation>
            <numerusform>Sending stops at %1% (%n target) failed, rejected or unknown; what was sent goes on.</numerusform>
            <numerusform>Sending stops at %1% (%n targets) failed, rejected or unknown; what was sent goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), at most %1 a second.</source>
        <extracomment>%1 is how many calls a second</extracomment>
        <translation>
            <numerusform>%n request, at most %1 a second.</numerusform>
            <numerusform>%n requests, at most %1 a second.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), at least %1 s apart.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>
            <numerusform>%n request, at least %1 s apart.</numerusform>
            <numerusform>%n requests, at least %1 s apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentText</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>Copy &amp;name(s)</source>
        <translation>
            <numerusform>Copy &amp;name</numerusform>
            <numerusform>Copy &amp;names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy &amp;ID(s)</source>
        <translation>
            <numerusform>Copy &amp;ID</numerusform>
            <numerusform>Copy &amp;IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy row(s)</source>
        <translation>
            <numerusform>&amp;Copy row</numerusform>
            <numerusform>&amp;Copy rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNoticeText</name>
    <message numerus="yes">
        <source>The stop rule was reached: sending stops when %n target(s) have failed, been rejected or are unknown.</source>
        <translation>
            <numerusform>The stop rule was reached: sending stops when %n target has failed, been rejected or is unknown.</numerusform>
            <numerusform>The stop rule was reached: sending stops when %n targets have failed, been rejected or are unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were not sent.</source>
        <translation>
            <numerusform>%n target was not sent.</numerusform>
            <numerusform>%n targets were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) may have been carried out: the outcome is unknown.</source>
        <translation>
            <numerusform>%n target may have been carried out: the outcome is unknown.</numerusform>
            <numerusform>%n targets may have been carried out: the outcome is unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownRun</name>
    <message numerus="yes">
        <source>The cloud has not answered for %n second(s).</source>
        <translation>
            <numerusform>The cloud has not answered for %n second.</numerusform>
            <numerusform>The cloud has not answered for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with the %n that were not sent…</source>
        <translation>
            <numerusform>&amp;Continue with the %n that was not sent…</numerusform>
            <numerusform>&amp;Continue with the %n that were not sent…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetStory</name>
    <message numerus="yes">
        <source>Still open after %n minute(s), and the cloud has said nothing of it.</source>
        <translation>
            <numerusform>Still open after %n minute, and the cloud has said nothing of it.</numerusform>
            <numerusform>Still open after %n minutes, and the cloud has said nothing of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still open after %n minute(s), last seen at %1.</source>
        <translation>
            <numerusform>Still open after %n minute, last seen at %1.</numerusform>
            <numerusform>Still open after %n minutes, last seen at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestWords</name>
    <message numerus="yes">
        <source>This computer&apos;s clock and the cloud&apos;s differ by %n second(s).</source>
        <translation>
            <numerusform>This computer&apos;s clock and the cloud&apos;s differ by %n second.</numerusform>
            <numerusform>This computer&apos;s clock and the cloud&apos;s differ by %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute behind the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes behind the cloud&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n minute ahead of the cloud&apos;s.</numerusform>
            <numerusform>This computer&apos;s clock is %n minutes ahead of the cloud&apos;s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message numerus="yes">
        <source>Wave %1: %n target(s)</source>
        <extracomment>%1 is the number of a wave, %n how many targets it has</extracomment>
        <translation>
            <numerusform>Wave %1: %n target</numerusform>
            <numerusform>Wave %1: %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was paused %n time(s).</source>
        <translation>
            <numerusform>It was paused once.</numerusform>
            <numerusform>It was paused %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was paused %n time(s), for %1 in all.</source>
        <extracomment>%1 is a duration such as 01:20</extracomment>
        <translation>
            <numerusform>It was paused once, for %1.</numerusform>
            <numerusform>It was paused %n times, for %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) began.</source>
        <translation>
            <numerusform>%n wave began.</numerusform>
            <numerusform>%n waves began.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) without a time of sending are not drawn.</source>
        <translation>
            <numerusform>%n target without a time of sending is not drawn.</numerusform>
            <numerusform>%n targets without a time of sending are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownCallText</name>
    <message numerus="yes">
        <source>Request sent at %1: %2 of %n target(s) unknown</source>
        <extracomment>%1 a time, %2 how many of the request&apos;s targets are unknown</extracomment>
        <translation>
            <numerusform>Request sent at %1: %2 of %n target unknown</numerusform>
            <numerusform>Request sent at %1: %2 of %n targets unknown</numerusform>
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
    <message numerus="yes">
        <source>Nothing to restart: all %n were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>Nothing to restart: %n server was restarted in the last %1 minutes. Tick its row to restart it again anyway.</numerusform>
            <numerusform>Nothing to restart: all %n were restarted in the last %1 minutes. Tick a row to restart it again anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to restart: all %n encode servers were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>Nothing to restart: %n encode server was restarted in the last %1 minutes. Tick its row to restart it again anyway.</numerusform>
            <numerusform>Nothing to restart: all %n encode servers were restarted in the last %1 minutes. Tick a row to restart it again anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cloud phone(s)</source>
        <translation>
            <numerusform>%n cloud phone</numerusform>
            <numerusform>%n cloud phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n cloud phone(s)?</source>
        <translation>
            <numerusform>Restart %n cloud phone?</numerusform>
            <numerusform>Restart %n cloud phones?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n cloud phone(s)</source>
        <translation>
            <numerusform>Restart %n cloud phone</numerusform>
            <numerusform>Restart %n cloud phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to restart: all %n cloud phones were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>Nothing to restart: %n cloud phone was restarted in the last %1 minutes. Tick its row to restart it again anyway.</numerusform>
            <numerusform>Nothing to restart: all %n cloud phones were restarted in the last %1 minutes. Tick a row to restart it again anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a status that is not known: check before restarting.</source>
        <translation>
            <numerusform>%n has a status that is not known: check before restarting.</numerusform>
            <numerusform>%n have a status that is not known: check before restarting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are abnormal: a restart may fail.</source>
        <translation>
            <numerusform>%n is abnormal: a restart may fail.</numerusform>
            <numerusform>%n are abnormal: a restart may fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be powered off: a restart may fail.</source>
        <translation>
            <numerusform>%n could not be powered off: a restart may fail.</numerusform>
            <numerusform>%n could not be powered off: a restart may fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are frozen or still being created: a restart may fail.</source>
        <translation>
            <numerusform>%n is frozen or still being created: a restart may fail.</numerusform>
            <numerusform>%n are frozen or still being created: a restart may fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are powered off or still being created: a restart may fail.</source>
        <translation>
            <numerusform>%n is powered off or still being created: a restart may fail.</numerusform>
            <numerusform>%n are powered off or still being created: a restart may fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are powered off: a restart starts them.</source>
        <translation>
            <numerusform>%n is powered off: a restart starts it.</numerusform>
            <numerusform>%n are powered off: a restart starts them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be reset: a restart may fail.</source>
        <translation>
            <numerusform>%n could not be reset: a restart may fail.</numerusform>
            <numerusform>%n could not be reset: a restart may fail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last restart of %n failed: this one may fail, too.</source>
        <translation>
            <numerusform>The last restart of %n failed: this one may fail, too.</numerusform>
            <numerusform>The last restart of %n failed: this one may fail, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CallModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names, %n how many are not in it</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CheckBar</name>
    <message numerus="yes">
        <source>The status of %n target(s) has changed; nothing was sent. Look at the marked rows, then confirm once more.</source>
        <translation>
            <numerusform>The status of %n target has changed; nothing was sent. Look at the marked rows, then confirm once more.</numerusform>
            <numerusform>The status of %n targets has changed; nothing was sent. Look at the marked rows, then confirm once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list was not read completely, and %n target(s) were missing from it; nothing was sent. Try again.</source>
        <translation>
            <numerusform>The list was not read completely, and %n target was missing from it; nothing was sent. Try again.</numerusform>
            <numerusform>The list was not read completely, and %n targets were missing from it; nothing was sent. Try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CloseQuestion</name>
    <message numerus="yes">
        <source>%n target(s) have not finished. What is not sent yet will not be sent. What the cloud has accepted goes on there, and Muster follows it again when its connection is opened the next time. What is being sent at this moment will be shown as unknown.</source>
        <translation>
            <numerusform>%n target has not finished. What is not sent yet will not be sent. What the cloud has accepted goes on there, and Muster follows it again when its connection is opened the next time. What is being sent at this moment will be shown as unknown.</numerusform>
            <numerusform>%n targets have not finished. What is not sent yet will not be sent. What the cloud has accepted goes on there, and Muster follows it again when its connection is opened the next time. What is being sent at this moment will be shown as unknown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ConfirmDialog</name>
    <message numerus="yes">
        <source>%n target(s) ticked</source>
        <translation>
            <numerusform>%n target ticked</numerusform>
            <numerusform>%n targets ticked</numerusform>
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
    <name>muster::ConnectionExchange</name>
    <message numerus="yes">
        <source>%n connection(s) exported to %1, without keys.</source>
        <translation>
            <numerusform>%n connection exported to %1, without keys.</numerusform>
            <numerusform>%n connections exported to %1, without keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported. They are read-only and have no keys yet: choose one to type them.</source>
        <translation>
            <numerusform>%n connection imported. It is read-only and has no keys yet: choose it to type them.</numerusform>
            <numerusform>%n connections imported. They are read-only and have no keys yet: choose one to type them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ConnectionPage</name>
    <message numerus="yes">
        <source>%n target(s): %1</source>
        <extracomment>%1: what is wrong with them</extracomment>
        <translation>
            <numerusform>%n target: %1</numerusform>
            <numerusform>%n targets: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::EventsModel</name>
    <message numerus="yes">
        <source>%n run(s) that ended before %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>
            <numerusform>%n run that ended before %1</numerusform>
            <numerusform>%n runs that ended before %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::EventsView</name>
    <message numerus="yes">
        <source>The newest %n event(s). Narrow the search to see older ones.</source>
        <translation>
            <numerusform>The newest %n event. Narrow the search to see older ones.</numerusform>
            <numerusform>The newest %n events. Narrow the search to see older ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ExportConnectionsDialog</name>
    <message numerus="yes">
        <source>E&amp;xport %n connection(s)…</source>
        <translation>
            <numerusform>E&amp;xport %n connection…</numerusform>
            <numerusform>E&amp;xport %n connections…</numerusform>
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
    <name>muster::FilterChips</name>
    <message numerus="yes">
        <source>%n more part(s) of the filter</source>
        <translation>
            <numerusform>%n more part of the filter</numerusform>
            <numerusform>%n more parts of the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::FindPopup</name>
    <message numerus="yes">
        <source>%n result(s) to choose from. Return opens one, Esc closes.</source>
        <translation>
            <numerusform>%n result to choose from. Return opens it, Esc closes.</numerusform>
            <numerusform>%n results to choose from. Return opens one, Esc closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::FleetPage</name>
    <message numerus="yes">
        <source>No row is ticked. Space ticks the %n selected one(s).</source>
        <translation>
            <numerusform>No row is ticked. Space ticks the selected one.</numerusform>
            <numerusform>No row is ticked. Space ticks the %n selected ones.</numerusform>
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
    <message numerus="yes">
        <source>Exporting %n run(s): %1 written…</source>
        <extracomment>%1 how many of them are in the file</extracomment>
        <translation>
            <numerusform>Exporting %n run: %1 written…</numerusform>
            <numerusform>Exporting %n runs: %1 written…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ImportConnectionsDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n connection(s)</source>
        <translation>
            <numerusform>&amp;Import %n connection</numerusform>
            <numerusform>&amp;Import %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n connection(s), of which %2 can be imported.</source>
        <extracomment>%1 is a file&apos;s name, %2 how many of the connections can be imported</extracomment>
        <translation>
            <numerusform>%1 holds %n connection, of which %2 can be imported.</numerusform>
            <numerusform>%1 holds %n connections, of which %2 can be imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::JournalBar</name>
    <message numerus="yes">
        <source>Up to %n run(s) that ended between %1 and %2 would be deleted from the history, as the settings say. That is more than usual, and nothing was deleted. The newest entry of the journal is of %3; this computer&apos;s clock says %4. If the clock or the setting is wrong, correct it first.</source>
        <extracomment>%1 and %2 are the ends of the first and the last of those runs, %3 a time, %4 now</extracomment>
        <translation>
            <numerusform>Up to %n run that ended between %1 and %2 would be deleted from the history, as the settings say. That is more than usual, and nothing was deleted. The newest entry of the journal is of %3; this computer&apos;s clock says %4. If the clock or the setting is wrong, correct it first.</numerusform>
            <numerusform>Up to %n runs that ended between %1 and %2 would be deleted from the history, as the settings say. That is more than usual, and nothing was deleted. The newest entry of the journal is of %3; this computer&apos;s clock says %4. If the clock or the setting is wrong, correct it first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ListFindings</name>
    <message numerus="yes">
        <source>One of %n with this name: %1, %2</source>
        <extracomment>%n rows have the pasted name or ID; %1: the ID of one of them, %2: its status</extracomment>
        <translation>
            <numerusform>One of %n with this name: %1, %2</numerusform>
            <numerusform>One of %n with this name: %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::NetworkDialog</name>
    <message numerus="yes">
        <source>%n certificate(s), the first for “%1”.</source>
        <translation>
            <numerusform>%n certificate, the first for “%1”.</numerusform>
            <numerusform>%n certificates, the first for “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::OpenRunsBar</name>
    <message numerus="yes">
        <source>%n more run(s) are listed among the jobs.</source>
        <translation>
            <numerusform>%n more run is listed among the jobs.</numerusform>
            <numerusform>%n more runs are listed among the jobs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::OutcomeBar</name>
    <message numerus="yes">
        <source>%n target(s) were not sent.</source>
        <translation>
            <numerusform>%n target was not sent.</numerusform>
            <numerusform>%n targets were not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::PageActions</name>
    <message numerus="yes">
        <source>%1 (%n selected)</source>
        <extracomment>an entry of the menu; %1 is a verb: &quot;Stop, then enable…&quot;</extracomment>
        <translation>
            <numerusform>%1 (%n selected)</numerusform>
            <numerusform>%1 (%n selected)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::PasteListDialog</name>
    <message numerus="yes">
        <source>%n of them came more than once and count once.</source>
        <translation>
            <numerusform>%n of them came more than once and counts once.</numerusform>
            <numerusform>%n of them came more than once and count once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tick %n</source>
        <translation>
            <numerusform>&amp;Tick %n</numerusform>
            <numerusform>&amp;Tick %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Untick the %n other(s) that are ticked now</source>
        <translation>
            <numerusform>&amp;Untick the %n other that is ticked now</numerusform>
            <numerusform>&amp;Untick the %n others that are ticked now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::RemoveConnectionDialog</name>
    <message numerus="yes">
        <source>%n run(s) through it are still to be followed or looked into. They stay in the history, where they can be settled by hand, and are taken up by a connection to the same account and endpoint.</source>
        <translation>
            <numerusform>%n run through it is still to be followed or looked into. It stays in the history, where it can be settled by hand, and is taken up by a connection to the same account and endpoint.</numerusform>
            <numerusform>%n runs through it are still to be followed or looked into. They stay in the history, where they can be settled by hand, and are taken up by a connection to the same account and endpoint.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::SavedFlow</name>
    <message numerus="yes">
        <source>%n imported; those of other lists are found there.</source>
        <translation>
            <numerusform>%n imported; those of other lists are found there.</numerusform>
            <numerusform>%n imported; those of other lists are found there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::SettleDialog</name>
    <message numerus="yes">
        <source>%n target(s) will be marked as settled by hand. The outcome stays unknown in the record, and nothing is sent. Write down what you found out; do not put secrets into it.</source>
        <translation>
            <numerusform>%n target will be marked as settled by hand. The outcome stays unknown in the record, and nothing is sent. Write down what you found out; do not put secrets into it.</numerusform>
            <numerusform>%n targets will be marked as settled by hand. The outcome stays unknown in the record, and nothing is sent. Write down what you found out; do not put secrets into it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Settle %n target(s)</source>
        <translation>
            <numerusform>&amp;Settle %n target</numerusform>
            <numerusform>&amp;Settle %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) whose job is overdue will be marked as settled by hand. Their outcome becomes unknown in the record, their jobs are no longer followed, and nothing is sent. Write down what you found out; do not put secrets into it.</source>
        <translation>
            <numerusform>%n target whose job is overdue will be marked as settled by hand. Its outcome becomes unknown in the record, its job is no longer followed, and nothing is sent. Write down what you found out; do not put secrets into it.</numerusform>
            <numerusform>%n targets whose jobs are overdue will be marked as settled by hand. Their outcome becomes unknown in the record, their jobs are no longer followed, and nothing is sent. Write down what you found out; do not put secrets into it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::UnlockDialog</name>
    <message numerus="yes">
        <source>What is in “%1” can be restarted for %n minute(s) once it is unlocked; then it locks again by itself. Who unlocked it, when and why is kept in the journal.</source>
        <translation>
            <numerusform>What is in “%1” can be restarted for %n minute once it is unlocked; then it locks again by itself. Who unlocked it, when and why is kept in the journal.</numerusform>
            <numerusform>What is in “%1” can be restarted for %n minutes once it is unlocked; then it locks again by itself. Who unlocked it, when and why is kept in the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::WaveStrip</name>
    <message numerus="yes">
        <source>Wave %1: %n target(s)</source>
        <extracomment>%1 is the number of a wave, %n how many targets it has</extracomment>
        <translation>
            <numerusform>Wave %1: %n target</numerusform>
            <numerusform>Wave %1: %n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Picture of %n wave(s)</source>
        <translation>
            <numerusform>Picture of %n wave</numerusform>
            <numerusform>Picture of %n waves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>volcengine</name>
    <message numerus="yes">
        <source>Nothing to enable: all %n were enabled in the last %1 minutes. Tick a row to enable it again anyway.</source>
        <translation>
            <numerusform>Nothing to enable: %n task was enabled in the last %1 minutes. Tick its row to enable it again anyway.</numerusform>
            <numerusform>Nothing to enable: all %n were enabled in the last %1 minutes. Tick a row to enable it again anyway.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop and enable again %n pull-to-push task(s)?</source>
        <translation>
            <numerusform>Stop and enable again %n pull-to-push task?</numerusform>
            <numerusform>Stop and enable again %n pull-to-push tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, then enable %n task(s)</source>
        <translation>
            <numerusform>Stop, then enable %n task</numerusform>
            <numerusform>Stop, then enable %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pull-to-push task(s)</source>
        <translation>
            <numerusform>%n pull-to-push task</numerusform>
            <numerusform>%n pull-to-push tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n pull-to-push task(s)?</source>
        <translation>
            <numerusform>Enable %n pull-to-push task?</numerusform>
            <numerusform>Enable %n pull-to-push tasks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n task(s)</source>
        <translation>
            <numerusform>Enable %n task</numerusform>
            <numerusform>Enable %n tasks</numerusform>
        </translation>
    </message>
</context>
</TS>
