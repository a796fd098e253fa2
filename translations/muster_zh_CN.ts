<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BlockedText</name>
    <message>
        <source>The record of earlier runs is being read.</source>
        <translation>正在读取以前批次的记录。</translation>
    </message>
    <message>
        <source>This production connection is locked. Unlock it first.</source>
        <translation>此生产环境连接已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>Run #%1 has not finished sending.</source>
        <extracomment>%1 the number of a run</extracomment>
        <translation>批次 #%1 尚未发送完毕。</translation>
    </message>
    <message>
        <source>Earlier runs could not be loaded.</source>
        <translation>未能载入以前的批次。</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Is it safe to send again?</source>
        <translation>能否安全地再次发送？</translation>
    </message>
    <message>
        <source>Muster has no explanation of this code. What the cloud wrote beside it stands in the details of the target; look at the target before anything is sent again.</source>
        <translation>点兵没有此错误码的说明。云端随附的原文见目标详情；再次发送之前请先核对目标。</translation>
    </message>
    <message>
        <source>What Muster says</source>
        <translation>点兵的说明</translation>
    </message>
    <message>
        <source>Error code %1</source>
        <translation>错误码 %1</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>错误码</translation>
    </message>
</context>
<context>
    <name>ColourNames</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Show all columns</source>
        <translation>显示全部列(&amp;S)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Restarts cloud fleets, each target at most once.</source>
        <translation>批量重启云上机群，每次确认对每个目标至多发送一次重启。</translation>
    </message>
    <message>
        <source>Open the built-in demo cloud.</source>
        <translation>打开内置演示云。</translation>
    </message>
    <message>
        <source>Servers in the demo cloud, 0 to 100000.</source>
        <translation>演示云中的服务器台数，0 到 100000。</translation>
    </message>
    <message>
        <source>Keep settings, connections and logs in this folder.</source>
        <translation>将设置、连接和日志保存在此文件夹。</translation>
    </message>
    <message>
        <source>Do the main job on the demo cloud, without a person, and write a report and pictures into this folder.</source>
        <translation>在演示云上自动完成主要流程，并将报告和截图写入此文件夹。</translation>
    </message>
    <message>
        <source>Print a line once the window has been painted.</source>
        <translation>窗口绘制完成后输出一行。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>--demo-servers takes a number from 0 to 100000.</source>
        <translation>--demo-servers 的值须为 0 到 100000 的数字。</translation>
    </message>
    <message>
        <source>--%1 needs a folder.</source>
        <translation>--%1 需要指定文件夹。</translation>
    </message>
    <message>
        <source>Do not lead through the first start.</source>
        <translation>首次启动时不显示引导。</translation>
    </message>
    <message>
        <source>Write a dummy entry to the keychain, read it, remove it again, and print what was found as one line of JSON.</source>
        <translation>向密钥环写入一个测试条目，读取后再删除，并以一行 JSON 输出检查结果。</translation>
    </message>
    <message>
        <source>Print this help.</source>
        <translation>显示此帮助信息。</translation>
    </message>
</context>
<context>
    <name>ConfirmNotes</name>
    <message numerus="yes">
        <source>%n of them are hidden by the filter: %1</source>
        <extracomment>%n ticked targets are not shown in the list of the main window; %1: their names</extracomment>
        <translation>
            <numerusform>其中 %n 个目标已被筛选条件隐藏：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked row(s) left out because of the status.</source>
        <translation>
            <numerusform>已跳过 %n 个已选项：状态不允许。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <extracomment>%1 is a name, %2 is why: a short sentence</extracomment>
        <translation>跳过：%1。%2</translation>
    </message>
    <message>
        <source>No longer in the list.</source>
        <translation>已不在列表中。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) will go out again although the last time was a short while ago, or is still under way. The record will say so.</source>
        <translation>
            <numerusform>%n 个目标不久前刚操作过或仍在进行中，仍将再次发送；记录中会注明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to send: all %n were sent a short while ago, or are still under way. Tick a row to send it again anyway.</source>
        <translation>
            <numerusform>没有可发送的目标：%n 个目标刚发送过，或仍在进行中。确需再次发送时，请勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) held back: sent a short while ago, or still under way. Tick one only if you mean to do it again.</source>
        <translation>
            <numerusform>%n 个目标默认不勾选：不久前刚发送过，或仍在进行中。确需再次操作时才勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them: check the target first. The last request may have been carried out, or it is not known what its error means.</source>
        <translation>
            <numerusform>其中 %n 个目标请先核对：上次请求可能已经执行，或其错误的含义尚不清楚。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>请给连接起一个名称。</translation>
    </message>
    <message>
        <source>Choose a provider.</source>
        <translation>请选择提供商。</translation>
    </message>
    <message>
        <source>Type or paste the access key (AK).</source>
        <translation>请输入或粘贴访问密钥（AK）。</translation>
    </message>
    <message>
        <source>Type or paste the secret key (SK).</source>
        <translation>请输入或粘贴秘密访问密钥（SK）。</translation>
    </message>
    <message>
        <source>Paste the security token.</source>
        <translation>请粘贴安全令牌。</translation>
    </message>
    <message>
        <source>Type the name of the account that the IAM user belongs to.</source>
        <translation>请输入 IAM 用户所属的账号名。</translation>
    </message>
    <message>
        <source>Type the name of the IAM user.</source>
        <translation>请输入 IAM 用户名。</translation>
    </message>
    <message>
        <source>Type the IAM user&apos;s password.</source>
        <translation>请输入 IAM 用户的密码。</translation>
    </message>
    <message>
        <source>Choose a region.</source>
        <translation>请选择区域。</translation>
    </message>
    <message>
        <source>Type the endpoint&apos;s address, for example https://cph.example.com.</source>
        <translation>请输入终端节点地址，例如 https://cph.example.com。</translation>
    </message>
    <message>
        <source>Type the project ID. It is on the page My Credentials of the cloud&apos;s console.</source>
        <translation>请输入项目ID。可在云端控制台的“我的凭证”页面查看。</translation>
    </message>
    <message>
        <source>This is too long. Check what was pasted.</source>
        <translation>内容过长，请检查粘贴的内容。</translation>
    </message>
    <message>
        <source>Another connection has this name.</source>
        <translation>已有同名的连接。</translation>
    </message>
    <message>
        <source>Some characters here are not allowed. Check what was pasted.</source>
        <translation>含有不允许的字符，请检查粘贴的内容。</translation>
    </message>
    <message>
        <source>This is not an address such as https://cph.example.com.</source>
        <translation>这不是有效的地址，正确的写法如 https://cph.example.com。</translation>
    </message>
    <message>
        <source>The address must begin with https. Plain http is for this computer only.</source>
        <translation>地址必须以 https 开头。http 只能用于本机。</translation>
    </message>
    <message>
        <source>The address must end with the host&apos;s name or port, without a path.</source>
        <translation>地址只写到主机名或端口为止，不能带路径。</translation>
    </message>
    <message>
        <source>Access keys are usually about 20 characters long. Check that it is complete.</source>
        <translation>访问密钥通常约为 20 个字符，请确认是否完整。</translation>
    </message>
    <message>
        <source>This looks like an access key of another provider.</source>
        <translation>这看起来是其他提供商的访问密钥。</translation>
    </message>
    <message>
        <source>The %1 shows no entry for this connection: it is locked, or there is none. Unlock it and try again.</source>
        <extracomment>In all of these %1 is the keychain&apos;s name, e.g. &quot;system keyring&quot;</extracomment>
        <translation>%1中看不到此连接的条目：可能已锁定，也可能本来就没有。请解锁后重试。</translation>
    </message>
    <message>
        <source>The %1 refused: it is locked, or access was not allowed. Unlock it or allow the access, then try again.</source>
        <translation>%1拒绝了请求：可能已锁定，或未允许访问。请解锁或允许访问后重试。</translation>
    </message>
    <message>
        <source>There is no %1 on this computer that could keep the keys. Install or start one, then try again.</source>
        <translation>本机没有可保存密钥的%1。请安装或启动后重试。</translation>
    </message>
    <message>
        <source>The %1 did not answer in time. It may still be asking for your password in a window of its own: answer there, then try again.</source>
        <translation>%1未在时限内应答。它可能仍在另一个窗口中等待您输入密码：请先在那里处理，然后重试。</translation>
    </message>
    <message>
        <source>The %1 reported success, but a second look did not confirm it. Unlock it and try again.</source>
        <translation>%1报告成功，但复查未能确认。请解锁后重试。</translation>
    </message>
    <message>
        <source>The %1 failed. Check that it is installed and running, then try again.</source>
        <translation>%1出错。请确认它已安装并正在运行，然后重试。</translation>
    </message>
    <message>
        <source>The list of connections could not be read. It was kept as %1, and a new list was begun.</source>
        <translation>无法读取连接列表。原文件已保留为 %1，并新建了一个列表。</translation>
    </message>
    <message>
        <source>Some connections could not be read and are missing from the list. The whole list was kept as %1.</source>
        <translation>部分连接无法读取，未出现在列表中。完整的原文件已保留为 %1。</translation>
    </message>
    <message>
        <source>The list of connections cannot be read, so Muster does not overwrite it: %1</source>
        <translation>无法读取连接列表，因此不会覆盖它：%1</translation>
    </message>
    <message>
        <source>The list of connections could not be written: %1</source>
        <translation>无法写入连接列表：%1</translation>
    </message>
    <message>
        <source>%1 – PRODUCTION, read-only</source>
        <translation>%1 – 生产环境，只读</translation>
    </message>
    <message>
        <source>%1 – PRODUCTION</source>
        <translation>%1 – 生产环境</translation>
    </message>
    <message>
        <source>%1 – read-only</source>
        <translation>%1 – 只读</translation>
    </message>
    <message>
        <source>The keys and the security token together are too long to be kept in the %1. They can be kept for this session only.</source>
        <translation>密钥和安全令牌合计过长，无法保存在%1中，可以改为仅在本次会话中保存。</translation>
    </message>
    <message>
        <source>%1 (from the environment)</source>
        <extracomment>%1 is a connection&apos;s name, here and in the next</extracomment>
        <translation>%1（来自环境变量）</translation>
    </message>
    <message>
        <source>Paste the IAM user&apos;s ID from the page My Credentials of the cloud&apos;s console: a code goes with the ID, not with the name.</source>
        <translation>请粘贴 IAM 用户ID（见云端控制台“我的凭证”页面）：验证码对应的是用户ID，而不是用户名。</translation>
    </message>
    <message>
        <source>Type the code that the virtual MFA device shows now.</source>
        <translation>请输入虚拟 MFA 设备当前显示的验证码。</translation>
    </message>
    <message>
        <source>Paste the IAM token.</source>
        <translation>请粘贴 IAM 令牌（Token）。</translation>
    </message>
    <message>
        <source>A code has six digits.</source>
        <translation>验证码为六位数字。</translation>
    </message>
    <message>
        <source>verified %1</source>
        <extracomment>%1 is date and time of the test, here and in the next</extracomment>
        <translation>%1 测试通过</translation>
    </message>
    <message>
        <source>tested %1, with a warning</source>
        <translation>%1 测试有警告</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Some characters here are invisible, so the name could be mistaken for another one. Type it instead of pasting it.</source>
        <translation>此处含有不可见字符，该名称可能被误认为其他名称。请手动输入，不要粘贴。</translation>
    </message>
    <message>
        <source>This looks like the name of another connection. Make sure that nobody confuses them.</source>
        <translation>该名称与另一个连接的名称形似。请确认不会混淆。</translation>
    </message>
    <message>
        <source>This name mixes letters of different scripts that look alike. Check that it is the right one.</source>
        <translation>该名称中混有不同文字里外形相似的字母。请确认名称无误。</translation>
    </message>
    <message>
        <source>The list of connections was written by a newer version of Muster, which leaves it as it is: %1</source>
        <translation>连接列表由更新版本的点兵写入。该文件会原样保留，不会被覆盖：%1</translation>
    </message>
    <message>
        <source>This is not valid. Check what was typed.</source>
        <translation>内容不合法，请检查输入。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence of ours, %2 what the keychain said, in its own words</extracomment>
        <translation>%1系统原文：“%2”。</translation>
    </message>
</context>
<context>
    <name>DemoCloud</name>
    <message>
        <source>Demo: Huawei Cloud</source>
        <translation>演示：华为云</translation>
    </message>
    <message>
        <source>Demo: Volcengine Live</source>
        <translation>演示：火山引擎视频直播</translation>
    </message>
    <message>
        <source>Huawei Clou&amp;d</source>
        <translation>华为云(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Volcengine Live</source>
        <translation>火山引擎视频直播(&amp;V)</translation>
    </message>
</context>
<context>
    <name>DemoCommandLine</name>
    <message>
        <source>Same seed, same fleet and troubles.</source>
        <translation>种子相同，机群与故障也相同。</translation>
    </message>
    <message>
        <source>Number of phone servers.</source>
        <translation>云手机服务器数量。</translation>
    </message>
    <message>
        <source>Number of encode servers.</source>
        <translation>编码服务数量。</translation>
    </message>
    <message>
        <source>How long a restart takes, in milliseconds.</source>
        <translation>一次重启所需的时间，单位毫秒。</translation>
    </message>
    <message>
        <source>Share of resources whose jobs fail, 0 to 1.</source>
        <translation>任务会失败的资源所占比例，0 到 1。</translation>
    </message>
    <message>
        <source>Share of resources that refuse a restart, 0 to 1.</source>
        <translation>会拒绝重启的资源所占比例，0 到 1。</translation>
    </message>
    <message>
        <source>Wait before each answer, in milliseconds.</source>
        <translation>每次应答前等待的时间，单位毫秒。</translation>
    </message>
    <message>
        <source>Share of requests answered with 429, 0 to 1.</source>
        <translation>以 429 应答的请求所占比例，0 到 1。</translation>
    </message>
    <message>
        <source>Share of requests answered with 5xx, 0 to 1.</source>
        <translation>以 5xx 应答的请求所占比例，0 到 1。</translation>
    </message>
    <message>
        <source>How long a token is valid, in seconds.</source>
        <translation>令牌的有效期，单位秒。</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 is any free one.</source>
        <translation>127.0.0.1 上的端口；0 表示任意空闲端口。</translation>
    </message>
    <message>
        <source>End when the standard input is closed.</source>
        <translation>标准输入关闭时结束。</translation>
    </message>
    <message>
        <source>Unexpected argument &quot;%1&quot;.</source>
        <translation>多余的参数“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not acceptable for --%2 (%3).</source>
        <translation>“%1”不能用作 --%2 的值（%3）。</translation>
    </message>
    <message>
        <source>Number of pull-to-push tasks.</source>
        <translation>拉流转推任务的数量。</translation>
    </message>
    <message>
        <source>A cloud to try Muster with: the interfaces of Huawei&apos;s identity and cloud phone services and of Volcengine Live on this computer. It restarts nothing.</source>
        <translation>供试用点兵的云：在本机提供华为云的身份认证、云手机接口和火山引擎视频直播接口，不会真正重启任何资源。</translation>
    </message>
    <message>
        <source>Number of cloud phones.</source>
        <translation>云手机数量。</translation>
    </message>
</context>
<context>
    <name>EnvironmentWords</name>
    <message>
        <source>The environment holds half of the keys: %1 is set, %2 is not. Set both, then start Muster again.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>环境变量中只有一半密钥：已设置 %1，未设置 %2。请设置两者后重新启动点兵。</translation>
    </message>
    <message>
        <source>Keys from the environment: %1…</source>
        <extracomment>%1 is a provider, e.g. &quot;Huawei Cloud Phone (CPH)&quot;; a menu entry</extracomment>
        <translation>使用环境变量中的密钥：%1…</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <extracomment>the name of a connection; %1 is a provider, e.g. &quot;Huawei Cloud Phone (CPH)&quot;</extracomment>
        <translation>环境变量：%1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No target is ticked.</source>
        <translation>没有勾选任何目标。</translation>
    </message>
    <message>
        <source>Tick at least one row, then try again.</source>
        <translation>请至少勾选一行，然后重试。</translation>
    </message>
    <message>
        <source>A target is named twice.</source>
        <translation>有目标重复。</translation>
    </message>
    <message>
        <source>Refresh the list and tick the targets again.</source>
        <translation>请刷新列表后重新勾选目标。</translation>
    </message>
    <message>
        <source>The present status of a target does not allow this.</source>
        <translation>有目标的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>此连接处于只读模式。</translation>
    </message>
    <message>
        <source>Switch read-only mode off for this connection if you mean it.</source>
        <translation>如确需操作，请先关闭此连接的只读模式。</translation>
    </message>
    <message>
        <source>Wait for its end, or stop its sending first.</source>
        <translation>请等待其结束，或先停止发送。</translation>
    </message>
    <message>
        <source>This connection has no resources of that kind.</source>
        <translation>此连接没有该类资源。</translation>
    </message>
    <message>
        <source>The system keychain is locked, or it does not hold this secret.</source>
        <translation>系统密钥环已锁定，或其中没有此密钥。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or type the secret once more.</source>
        <translation>请解锁密钥环后重试，或重新输入密钥。</translation>
    </message>
    <message>
        <source>The system keychain denied access.</source>
        <translation>系统密钥环拒绝访问。</translation>
    </message>
    <message>
        <source>Allow this program to use the keychain, then try again; or keep the credentials for this session only.</source>
        <translation>请允许本程序使用密钥环后重试；或仅在本次会话中保留凭证。</translation>
    </message>
    <message>
        <source>There is no system keychain that can be used.</source>
        <translation>没有可用的系统密钥环。</translation>
    </message>
    <message>
        <source>Check that a keychain service is installed and running; or keep the credentials for this session only.</source>
        <translation>请确认已安装并运行密钥环服务；或仅在本次会话中保留凭证。</translation>
    </message>
    <message>
        <source>The system keychain did not answer in time.</source>
        <translation>系统密钥环未及时响应。</translation>
    </message>
    <message>
        <source>It may be waiting for you in a window of its own. Answer it, then try again.</source>
        <translation>它可能正在另一个窗口中等待您处理。请处理后重试。</translation>
    </message>
    <message>
        <source>The system keychain did not do what it reported: what was read back is not what was asked for.</source>
        <translation>系统密钥环的实际结果与其报告不符：回读的内容与要求的不一致。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again; or keep the credentials for this session only.</source>
        <translation>请解锁密钥环后重试；或仅在本次会话中保留凭证。</translation>
    </message>
    <message>
        <source>The secret is too long for the system keychain.</source>
        <translation>密钥过长，系统密钥环无法保存。</translation>
    </message>
    <message>
        <source>Use permanent keys without a long security token, or keep the credentials for this session only.</source>
        <translation>请使用不带安全令牌的永久密钥，或仅在本次会话中保留凭证。</translation>
    </message>
    <message>
        <source>The request was stopped before it was finished.</source>
        <translation>请求在完成前被中止。</translation>
    </message>
    <message>
        <source>The cloud could not be reached, or the connection broke.</source>
        <translation>无法连接到云端，或连接已中断。</translation>
    </message>
    <message>
        <source>No answer came within the time limit.</source>
        <translation>在时限内未收到应答。</translation>
    </message>
    <message>
        <source>A secure connection could not be made: the certificate or the handshake was not accepted.</source>
        <translation>无法建立安全连接：证书或握手未通过。</translation>
    </message>
    <message>
        <source>The cloud did not accept the credentials.</source>
        <translation>云端未接受此凭证。</translation>
    </message>
    <message>
        <source>The cloud does not allow this to the signed-in user.</source>
        <translation>当前登录用户无权执行此操作。</translation>
    </message>
    <message>
        <source>The cloud does not know what was asked for.</source>
        <translation>云端没有所请求的内容。</translation>
    </message>
    <message>
        <source>The present state of the resource does not allow this.</source>
        <translation>资源的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>The cloud refused the request because too many came in a short time.</source>
        <translation>请求过于频繁，已被云端流控。</translation>
    </message>
    <message>
        <source>The cloud failed while it worked on the request.</source>
        <translation>云端在处理请求时出错。</translation>
    </message>
    <message>
        <source>The answer could not be used: it is incomplete, too large or unreadable.</source>
        <translation>应答无法使用：不完整、过大或无法识别。</translation>
    </message>
    <message>
        <source>The cloud refused the request.</source>
        <translation>云端拒绝了该请求。</translation>
    </message>
    <message>
        <source>The system keychain did not do what was asked.</source>
        <translation>系统密钥环未完成所请求的操作。</translation>
    </message>
    <message>
        <source>A file of this program could not be read or written.</source>
        <translation>无法读取或写入本程序的文件。</translation>
    </message>
    <message>
        <source>What was entered is not valid.</source>
        <translation>输入的内容不合法。</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>需要时请重新开始。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint, then try again.</source>
        <translation>请检查网络、代理和终端节点后重试。</translation>
    </message>
    <message>
        <source>Check the network and try again later.</source>
        <translation>请检查网络，稍后重试。</translation>
    </message>
    <message>
        <source>Check the endpoint and this computer&apos;s clock. If your company inspects traffic, its CA certificate must be trusted.</source>
        <translation>请检查终端节点和本机时间。如公司对流量进行检查，须信任其 CA 证书。</translation>
    </message>
    <message>
        <source>Check the keys or the password, and this computer&apos;s clock. Do not try again and again: after several failures the cloud locks the key or the user.</source>
        <translation>请检查密钥或密码，以及本机时间。请勿反复重试：多次失败后云端会锁定密钥或用户。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s owner for the permission, and check project and region.</source>
        <translation>请向账号所有者申请权限，并核对项目和区域。</translation>
    </message>
    <message>
        <source>Refresh the list, and check project, region and endpoint.</source>
        <translation>请刷新列表，并核对项目、区域和终端节点。</translation>
    </message>
    <message>
        <source>Refresh the list and try again when the state has changed.</source>
        <translation>请刷新列表，待状态变化后重试。</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>Try again later. If it stays like this, open a ticket with the cloud&apos;s support.</source>
        <translation>请稍后重试。如仍未恢复，请向云厂商提交工单。</translation>
    </message>
    <message>
        <source>Check that the endpoint is right and that no proxy answers in its place.</source>
        <translation>请确认终端节点正确，且没有代理代为应答。</translation>
    </message>
    <message>
        <source>Read the cloud&apos;s own message, correct what it names, then try again.</source>
        <translation>请查看云端原文，更正其指出的内容后重试。</translation>
    </message>
    <message>
        <source>Unlock the keychain or check that it is running, then try again; or keep the credentials for this session only.</source>
        <translation>请解锁密钥环或确认其正在运行，然后重试；或仅在本次会话中保留凭证。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Nothing was sent to the cloud.</source>
        <translation>未向云端发送任何内容。</translation>
    </message>
    <message>
        <source>The request had been sent. If it was a restart, it may have been carried out: check the job and the present status before you restart again.</source>
        <translation>请求已发送。若为重启请求，可能已执行：再次重启前，请先核对任务和当前状态。</translation>
    </message>
    <message>
        <source>The cloud answered: “%1”.</source>
        <extracomment>%1 is the cloud&apos;s code and message, exactly as they came</extracomment>
        <translation>云端原文：“%1”。</translation>
    </message>
    <message>
        <source>Technical detail: “%1”.</source>
        <extracomment>%1 is technical and never translated</extracomment>
        <translation>技术细节：“%1”。</translation>
    </message>
    <message>
        <source>Request ID: %1.</source>
        <translation>请求ID：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The cloud asks to wait %n second(s).</source>
        <translation>
            <numerusform>云端要求等待 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>This production connection is locked.</source>
        <translation>此生产环境连接已锁定。</translation>
    </message>
    <message>
        <source>Unlock it with a reason, then confirm once more.</source>
        <translation>请填写原因解锁，然后再次确认。</translation>
    </message>
    <message>
        <source>The record of earlier runs is still being read.</source>
        <translation>正在读取以前批次的记录。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>The stop rule of the run was reached.</source>
        <translation>已达到该批次的停止规则。</translation>
    </message>
    <message>
        <source>Find out why targets failed before you send the rest in a new run.</source>
        <translation>请先查明目标失败的原因，再用新批次发送其余目标。</translation>
    </message>
    <message>
        <source>Muster ended before this was finished.</source>
        <translation>点兵在此操作结束前已退出。</translation>
    </message>
    <message>
        <source>What was not sent can be sent in a new run; where the result is unknown, look at the target first.</source>
        <translation>未发送的目标可用新批次发送；结果未知的，请先核对目标状态。</translation>
    </message>
    <message>
        <source>It points to “%1”.</source>
        <translation>它指向“%1”。</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>for another host</source>
        <translation>属于其他主机</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>issuer not trusted</source>
        <translation>颁发者不受信任</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Certificate: subject “%1”, issuer “%2”, valid from %3 to %4, SHA-256 %5. Asked for: “%6”. Wrong with it: %7.</source>
        <translation>证书：使用者“%1”，颁发者“%2”，有效期 %3 至 %4，SHA-256 指纹 %5。请求的主机：“%6”。问题：%7。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the problems of a certificate</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>服务器的证书已过期。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, the server&apos;s administrator must renew the certificate.</source>
        <translation>请检查本机时钟。若时钟无误，需由服务器管理员更换证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet.</source>
        <translation>服务器的证书尚未生效。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock: it may be slow.</source>
        <translation>请检查本机时钟，可能慢了。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another host.</source>
        <translation>服务器的证书属于另一台主机。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s address. If it is right, somebody else may be answering in the cloud&apos;s place.</source>
        <translation>请检查终端节点地址。若地址无误，可能有其他服务器冒充云端应答。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed.</source>
        <translation>服务器的证书是自签名证书。</translation>
    </message>
    <message>
        <source>This computer does not trust the issuer of the server&apos;s certificate.</source>
        <translation>服务器证书的颁发者不受本机信任。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>服务器的证书未被接受。</translation>
    </message>
    <message>
        <source>Show the certificate&apos;s data to the server&apos;s administrator.</source>
        <translation>请将证书信息提供给服务器管理员。</translation>
    </message>
    <message>
        <source>The server and this program have no TLS version in common. TLS 1.2 or newer is needed.</source>
        <translation>服务器与本程序没有共同支持的 TLS 版本。需要 TLS 1.2 或更高版本。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy; the server&apos;s administrator must allow TLS 1.2.</source>
        <translation>请检查终端节点和代理；服务器管理员需启用 TLS 1.2。</translation>
    </message>
    <message>
        <source>The proxy asks for another user name or password.</source>
        <translation>代理要求其他用户名或密码。</translation>
    </message>
    <message>
        <source>The proxy could not be reached, or let nothing through.</source>
        <translation>无法连接代理，或代理未放行。</translation>
    </message>
    <message>
        <source>No connection was made within the time limit.</source>
        <translation>未能在时限内建立连接。</translation>
    </message>
    <message>
        <source>The answer points to another address. Muster never follows it.</source>
        <translation>应答要求转到其他地址。点兵不会跟随重定向。</translation>
    </message>
    <message>
        <source>Check the endpoint. A sign-in page of the network or a proxy may be answering in the cloud&apos;s place.</source>
        <translation>请检查终端节点。应答的可能是网络登录页或代理，而不是云端。</translation>
    </message>
    <message>
        <source>The CA file of this connection cannot be read.</source>
        <translation>无法读取此连接的 CA 文件。</translation>
    </message>
    <message>
        <source>The CA file of this connection holds no certificate.</source>
        <translation>此连接的 CA 文件中没有证书。</translation>
    </message>
    <message>
        <source>The connection is saved, but a run that has not ended still uses it as it was.</source>
        <translation>连接已保存，但尚未结束的批次仍按原来的连接运行。</translation>
    </message>
    <message>
        <source>Save it once more when the run has ended.</source>
        <translation>请在批次结束后再保存一次。</translation>
    </message>
    <message>
        <source>The journal cannot be written.</source>
        <translation>无法写入操作记录。</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of Muster.</source>
        <translation>操作记录由更新版本的点兵写入。</translation>
    </message>
    <message>
        <source>Install that version, or start Muster with another data folder.</source>
        <translation>请安装该版本，或使用另一个数据文件夹启动点兵。</translation>
    </message>
    <message>
        <source>The journal is damaged and could not be moved out of the way.</source>
        <translation>操作记录已损坏，且无法移开。</translation>
    </message>
    <message>
        <source>Close Muster, move that file to another folder and keep it, then start again.</source>
        <translation>请关闭点兵，将该文件移到其他文件夹并保留，然后重新启动。</translation>
    </message>
    <message>
        <source>Close the program that has that file open, then try again.</source>
        <translation>请关闭打开该文件的程序，然后重试。</translation>
    </message>
    <message>
        <source>The journal cannot be used.</source>
        <translation>无法使用操作记录。</translation>
    </message>
    <message>
        <source>Restart Muster. If that does not help, move that file to another folder and keep it for support.</source>
        <translation>请重新启动点兵。如果仍然如此，请将该文件移到其他文件夹，并保留以供技术支持查看。</translation>
    </message>
    <message>
        <source>The proxy was given a user name and a password, and let nothing through. They may be wrong.</source>
        <translation>已向代理提供用户名和密码，但代理未放行任何请求。用户名或密码可能不正确。</translation>
    </message>
    <message>
        <source>The run was stopped or paused before this request could leave.</source>
        <translation>该请求尚未发出，批次就已停止或暂停。</translation>
    </message>
    <message>
        <source>What was not sent goes out when the run is resumed, or in a new run.</source>
        <translation>未发送的目标会在批次恢复后发送，也可用新批次发送。</translation>
    </message>
    <message>
        <source>This computer was asleep, or stood still, for a while.</source>
        <translation>本机曾休眠或停顿了一段时间。</translation>
    </message>
    <message>
        <source>Look at the targets&apos; present status, then resume the run or stop it.</source>
        <translation>请先查看目标的当前状态，再恢复或停止该批次。</translation>
    </message>
    <message>
        <source>Signing in takes a new code of your virtual MFA device.</source>
        <translation>登录需要虚拟 MFA 设备的新验证码。</translation>
    </message>
    <message>
        <source>Enter the code that it shows now. An old one is never sent again.</source>
        <translation>请输入设备当前显示的验证码。用过的验证码绝不会再次发送。</translation>
    </message>
    <message>
        <source>The pasted token was not accepted: it has ended, or it is of another region or account.</source>
        <translation>粘贴的令牌未被接受：已失效，或属于其他区域或账号。</translation>
    </message>
    <message>
        <source>Get a new token and paste it into the connection. Muster cannot renew it.</source>
        <translation>请获取新的令牌并粘贴到连接中，点兵无法自动续期。</translation>
    </message>
    <message>
        <source>The address of the identity service (IAM) is missing.</source>
        <translation>缺少统一身份认证服务（IAM）的地址。</translation>
    </message>
    <message>
        <source>Choose a region, or type the identity endpoint.</source>
        <translation>请选择区域，或填写 IAM 终端节点。</translation>
    </message>
    <message>
        <source>A pasted token is never kept in the system keychain.</source>
        <translation>粘贴的令牌不会保存到系统密钥环。</translation>
    </message>
    <message>
        <source>Keep it for this session only.</source>
        <translation>请选择仅本次会话保存。</translation>
    </message>
    <message>
        <source>Only the list was being read; nothing was changed.</source>
        <translation>这只是读取列表，没有执行任何操作。</translation>
    </message>
    <message>
        <source>A run of this kind has not finished sending.</source>
        <translation>同类资源还有批次未发送完。</translation>
    </message>
    <message>
        <source>The cloud did not accept the code of the virtual MFA device.</source>
        <translation>云端未接受虚拟 MFA 设备的验证码。</translation>
    </message>
    <message>
        <source>Wait until it shows another code, then enter that one. If that is refused too, check the user ID and the device&apos;s clock.</source>
        <translation>请等设备显示新的验证码后再输入。如果仍被拒绝，请核对用户ID和设备的时间。</translation>
    </message>
    <message>
        <source>Another program keeps the journal locked. It may be a second copy of Muster.</source>
        <translation>另一个程序锁定了操作记录，可能是另一个正在运行的点兵。</translation>
    </message>
    <message>
        <source>Muster cannot make sure that only one copy of it uses its data folder.</source>
        <translation>点兵无法确认只有一个点兵在使用其数据文件夹。</translation>
    </message>
    <message>
        <source>The journal file was moved, deleted or replaced.</source>
        <translation>操作记录文件已被移动、删除或替换。</translation>
    </message>
    <message>
        <source>Put it back in its place and try again; or close Muster, which then saves what it knows there, or beside the file that is there now.</source>
        <translation>请将其放回原处后重试；也可以关闭点兵，点兵会把已知内容保存到原处，原处已有其他文件时则保存在其旁边。</translation>
    </message>
    <message>
        <source>A second copy of Muster has taken over this journal.</source>
        <translation>另一个点兵已接管此操作记录。</translation>
    </message>
    <message>
        <source>Close this copy, and go on in the other one.</source>
        <translation>请关闭当前点兵，在另一个点兵中继续操作。</translation>
    </message>
    <message>
        <source>The cloud no longer keeps this job, so how it ended cannot be found out.</source>
        <translation>云端已不再保留该任务，无法再查询其结果。</translation>
    </message>
    <message>
        <source>Look at the target&apos;s present status, then settle it by hand or restart it again.</source>
        <translation>请先核对目标的当前状态，再人工处置或再次重启。</translation>
    </message>
    <message>
        <source>Check the rights on the program&apos;s data folder, then try again.</source>
        <translation>请检查程序数据文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>A target was sent a short while ago, or is still under way.</source>
        <translation>有目标刚刚发送过，或仍在进行中。</translation>
    </message>
    <message>
        <source>Look at how it ended first. Confirm it again only if it must be restarted once more.</source>
        <translation>请先查看其结果；如确需再次重启，请明确确认。</translation>
    </message>
    <message>
        <source>Check the rights on that file and its folder, then try again.</source>
        <translation>请检查该文件及其所在文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>The journal cannot be written: there is no free space on its disk.</source>
        <translation>无法写入操作记录：所在磁盘没有剩余空间。</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <translation>请释放该磁盘的空间，然后重试。</translation>
    </message>
    <message>
        <source>The journal cannot be used: the disk or the network drive reported an error.</source>
        <translation>无法使用操作记录：磁盘或网络驱动器报告出错。</translation>
    </message>
    <message>
        <source>Check that disk and its connection, then try again. Restart nothing by other means before you know what was sent.</source>
        <translation>请检查该磁盘及其连接，然后重试。在确认已发送的内容之前，请勿通过其他途径重启。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is missing, so the journal cannot be used.</source>
        <translation>缺少 Qt 的 SQLite 驱动，无法使用操作记录。</translation>
    </message>
    <message>
        <source>Install Muster again; where it uses the system&apos;s Qt, install the package with the plugin sqldrivers/qsqlite (Debian and Ubuntu: libqt6sql6-sqlite).</source>
        <translation>请重新安装点兵；若使用系统自带的 Qt，请安装含插件 sqldrivers/qsqlite 的软件包（Debian 和 Ubuntu：libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>Muster is already running for this data folder. Two copies could restart the same targets twice.</source>
        <translation>已有一个点兵在使用此数据文件夹。同时运行两个可能使同一目标被重启两次。</translation>
    </message>
    <message>
        <source>Go on in the window that is open.</source>
        <translation>请在已打开的窗口中继续。</translation>
    </message>
    <message>
        <source>Check that the folder is there and that you may write to it.</source>
        <translation>请确认该文件夹存在，且您有写入权限。</translation>
    </message>
    <message>
        <source>The connection ended before an answer had come.</source>
        <translation>连接在收到应答之前已中断。</translation>
    </message>
    <message numerus="yes">
        <source>The cloud has refused these credentials %n time(s) in a row; more than five may lock them.</source>
        <translation>
            <numerusform>云端已连续 %n 次拒绝该凭证；连续超过五次，凭证可能被锁定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端慢 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端快 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n hour(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端慢 %n 小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n hour(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端快 %n 小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n day(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端慢 %n 天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n day(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端快 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, and the cloud refuses requests that carry a wrong time.</source>
        <translation>本机时钟不准，云端拒绝时间有误的请求。</translation>
    </message>
    <message>
        <source>Let the system set its time by itself, then refresh the list (F5).</source>
        <translation>请让系统自动校准时间，然后刷新列表（F5）。</translation>
    </message>
    <message>
        <source>The cloud answered, and its answer does not say what became of this target.</source>
        <translation>云端已应答，但应答中没有说明该目标的结果。</translation>
    </message>
    <message>
        <source>Check the target before you do it again. The cloud&apos;s support can look for the request.</source>
        <translation>再次操作前，请先核对该目标。可请云厂商的技术支持查找该请求。</translation>
    </message>
    <message>
        <source>The connection ended before an answer came that could be read.</source>
        <translation>连接在收到可读取的应答之前已断开。</translation>
    </message>
    <message>
        <source>Check the network and the proxy. If it stays like this, the cloud&apos;s support can look for the request.</source>
        <translation>请检查网络和代理。若一直如此，可请云厂商的技术支持查找该请求。</translation>
    </message>
    <message>
        <source>Only an interim answer could be read, not the one that follows it.</source>
        <translation>只读到了临时应答，未能读到其后的最终应答。</translation>
    </message>
    <message>
        <source>Something between this computer and the cloud sends interim answers (HTTP 1xx). Check the endpoint and the proxy.</source>
        <translation>本机与云端之间有设备发送临时应答（HTTP 1xx）。请检查终端节点和代理。</translation>
    </message>
    <message>
        <source>The TLS library is missing, so that no secure connection can be made.</source>
        <translation>缺少 TLS 库，无法建立安全连接。</translation>
    </message>
    <message>
        <source>Install Muster again with its folder plugins/tls. A Muster that uses the system&apos;s Qt needs the system&apos;s package of Qt&apos;s network module and OpenSSL 3.</source>
        <translation>请重新安装点兵，并保留其 plugins/tls 文件夹。若点兵使用系统的 Qt，则需安装系统的 Qt 网络模块软件包和 OpenSSL 3。</translation>
    </message>
    <message>
        <source>This run used another account, key or endpoint than this connection uses now. Muster sends nothing more of it and does not follow it: what can be seen from here says nothing about it.</source>
        <translation>本批次发送时使用的账号、密钥或终端节点与此连接现在的不同，因此不再发送其余目标，也暂不跟踪：现在查到的内容说明不了它的结果。</translation>
    </message>
    <message>
        <source>To go on, enter the key and the endpoint that the run used; or look at its targets there.</source>
        <translation>要继续跟踪，请填回当时的密钥和终端节点；否则请到那边核对目标。</translation>
    </message>
    <message>
        <source>The connection was marked read-only during this run.</source>
        <translation>批次进行期间，该连接被设为只读。</translation>
    </message>
    <message>
        <source>Untick Read-only for the connection and resume the run, or stop it.</source>
        <translation>请取消勾选该连接的“只读”后继续批次，或停止批次。</translation>
    </message>
    <message>
        <source>The connection was locked for production during this run.</source>
        <translation>批次进行期间，该生产环境连接被锁定。</translation>
    </message>
    <message>
        <source>Unlock the connection and resume the run, or stop it.</source>
        <translation>请解锁该连接后继续批次，或停止批次。</translation>
    </message>
    <message>
        <source>It was overdue and was settled by hand before the cloud reported how it ended.</source>
        <translation>它已超时，在云端告知结果之前由人工处置。</translation>
    </message>
    <message>
        <source>Look at the target&apos;s present status before you restart it again.</source>
        <translation>再次重启之前，请先查看目标的当前状态。</translation>
    </message>
    <message>
        <source>The cloud&apos;s job has a status that this program does not know.</source>
        <translation>云端任务的状态不在本程序已知的范围内。</translation>
    </message>
    <message>
        <source>Muster shows it as it came and keeps asking. Look at the target&apos;s present status and at the cloud&apos;s console.</source>
        <translation>界面按原值显示该状态，并会继续查询。请查看目标的当前状态和云端控制台。</translation>
    </message>
    <message>
        <source>The cloud&apos;s answer holds no list, so Muster does not know what there is.</source>
        <translation>应答中没有列表，无法得知云端有哪些资源。</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, show the answer to the cloud&apos;s support.</source>
        <translation>请重试。若一直如此，请将该应答提供给云厂商的技术支持。</translation>
    </message>
    <message>
        <source>The cloud gave an ID that cannot be part of an address; it is not used.</source>
        <translation>云端返回的 ID 不能作为地址的一部分，因此未使用。</translation>
    </message>
    <message>
        <source>Look at the target&apos;s present status and at the cloud&apos;s console, and check that the endpoint is right.</source>
        <translation>请查看目标的当前状态和云端控制台，并核对终端节点是否正确。</translation>
    </message>
    <message>
        <source>A proxy variable of the environment names a kind of proxy that Muster cannot use.</source>
        <translation>环境变量中指定的代理类型，点兵无法使用。</translation>
    </message>
    <message>
        <source>A proxy variable of the environment cannot be read.</source>
        <translation>无法识别环境变量中的代理。</translation>
    </message>
    <message>
        <source>The cloud&apos;s list does not end: reading was stopped far beyond what any account holds.</source>
        <translation>云端的列表没有尽头：读取量已远超任何账号的规模，因此停止读取。</translation>
    </message>
    <message>
        <source>Check that the endpoint is the cloud&apos;s own and that no proxy answers in its place.</source>
        <translation>请确认终端节点属于该云，且没有代理代为应答。</translation>
    </message>
    <message>
        <source>Time has jumped: this computer slept, or its clock was set.</source>
        <translation>其间时间发生了跳变：本机休眠过，或时钟被调整过。</translation>
    </message>
    <message>
        <source>Look at the targets&apos; present status, then go on in a new run.</source>
        <translation>请先核对目标的当前状态，再用新批次继续。</translation>
    </message>
    <message>
        <source>Muster is closing and starts nothing new.</source>
        <translation>点兵正在关闭，不再开始新的操作。</translation>
    </message>
    <message>
        <source>Start Muster again first.</source>
        <translation>请先重新启动点兵。</translation>
    </message>
    <message>
        <source>This task has been missing from complete lists for two minutes or more; it was probably deleted.</source>
        <translation>两分钟以上的多次完整列表中都没有此任务，可能已被删除。</translation>
    </message>
    <message>
        <source>Refresh the list: if the task is in it again, this outcome is corrected. Check the group and the account before creating the task again.</source>
        <translation>请刷新列表：若列表中又出现此任务，结果会随之更正。核对群组与账号后再决定是否重新创建任务。</translation>
    </message>
    <message>
        <source>This task was not in the last list. A list can be incomplete for a while, so Muster still watches the task.</source>
        <translation>最近一次列表中没有此任务。列表可能暂时不完整，因此仍在跟踪。</translation>
    </message>
    <message>
        <source>Wait for the next lists. Do not enable the task again before it is listed.</source>
        <translation>请等待后续列表；任务重新出现之前不要再次启用。</translation>
    </message>
    <message>
        <source>Type user name and password again in the connection&apos;s settings under Network and proxy. Muster does not try again by itself: that could lock the user.</source>
        <translation>请在连接设置的“网络与代理”中重新输入用户名和密码。程序不会自动重试，以免用户被锁定。</translation>
    </message>
    <message>
        <source>Check user name and password in the connection&apos;s settings under Network and proxy, and whether the proxy allows the endpoint. Muster does not try again by itself: that could lock the user.</source>
        <translation>请在连接设置的“网络与代理”中检查用户名和密码，并确认代理允许访问该终端节点。不会自动重试，以免该用户被锁定。</translation>
    </message>
    <message>
        <source>Check the proxy, its user name and password in the connection&apos;s settings under Network and proxy, and whether it allows the endpoint.</source>
        <translation>请在连接设置的“网络与代理”中检查代理及其用户名和密码，并确认代理允许访问该终端节点。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint. A slow network may need a longer limit, see Network and proxy in the connection&apos;s settings.</source>
        <translation>请检查网络、代理和终端节点。网络较慢时，可在连接设置的“网络与代理”中延长时限。</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what the administrator says. If this is your company&apos;s certificate, add it as a CA file under Network and proxy.</source>
        <translation>请与管理员核对指纹。若是贵公司的证书，请在“网络与代理”中将其添加为 CA 文件。</translation>
    </message>
    <message>
        <source>If your company inspects traffic or runs this cloud, add its CA file under Network and proxy. Otherwise do not use this network.</source>
        <translation>若贵公司会检查流量，或此云由贵公司自建，请在“网络与代理”中添加其 CA 文件。否则请勿使用当前网络。</translation>
    </message>
    <message>
        <source>Set it to an http:// or socks5:// proxy, or choose the proxy in the connection&apos;s settings under Network and proxy.</source>
        <translation>请将其改为 http:// 或 socks5:// 代理，或在连接设置的“网络与代理”中选择代理。</translation>
    </message>
    <message>
        <source>Set it to host:port or http://host:port, or choose the proxy in the connection&apos;s settings under Network and proxy.</source>
        <translation>请将其写成 主机:端口 或 http://主机:端口，或在连接设置的“网络与代理”中选择代理。</translation>
    </message>
    <message>
        <source>Choose the file again in the connection&apos;s settings under Network and proxy, or remove it there.</source>
        <translation>请在连接设置的“网络与代理”中重新选择该文件，或将其移除。</translation>
    </message>
    <message>
        <source>Choose a PEM or DER file in the connection&apos;s settings under Network and proxy, or remove it there.</source>
        <translation>请在连接设置的“网络与代理”中选择 PEM 或 DER 格式的文件，或将其移除。</translation>
    </message>
</context>
<context>
    <name>EventReason</name>
    <message>
        <source>The error code was %1.</source>
        <extracomment>%1 is an error code as it came: a cloud&apos;s, or one that a later version of Muster wrote</extracomment>
        <translation>错误码：%1。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格 (*.csv)</translation>
    </message>
    <message>
        <source>Everything, for programs (*.json)</source>
        <translation>完整数据，供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Timeline as a picture (*.png)</source>
        <translation>时间线图片 (*.png)</translation>
    </message>
    <message>
        <source>Timeline as a drawing (*.svg)</source>
        <translation>时间线矢量图 (*.svg)</translation>
    </message>
</context>
<context>
    <name>FileProblemText</name>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>无法写入 %1：磁盘已满。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1。系统原文：“%2”。</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>The expression has no second /: nothing is filtered.</source>
        <translation>正则表达式缺少结尾的 /，未筛选。</translation>
    </message>
    <message>
        <source>The expression is wrong at character %1: nothing is filtered.</source>
        <extracomment>%1: the number of the character at which it goes wrong</extracomment>
        <translation>正则表达式在第 %1 个字符处有误，未筛选。</translation>
    </message>
    <message>
        <source>The expression takes too long: nothing is filtered.</source>
        <translation>正则表达式耗时过长，未筛选。</translation>
    </message>
    <message>
        <source>No column “%1”: nothing is filtered.</source>
        <extracomment>of a search; %1: what stands before a colon</extracomment>
        <translation>没有名为“%1”的列，未筛选。</translation>
    </message>
</context>
<context>
    <name>FindWords</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Jobs and requests</source>
        <translation>任务与请求</translation>
    </message>
    <message>
        <source>In the lists</source>
        <translation>列表中的资源</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Targets of runs</source>
        <translation>批次中的目标</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message numerus="yes">
        <source>At least %n more. Type more to narrow the search.</source>
        <translation>
            <numerusform>至少还有 %n 项。请输入更多内容以缩小范围。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type more to narrow the search.</source>
        <translation>
            <numerusform>还有 %n 项。请输入更多内容以缩小范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run #%1</source>
        <translation>批次 #%1</translation>
    </message>
    <message>
        <source>Run #%1 · %2</source>
        <extracomment>%1 the number of a run, %2 its reason</extracomment>
        <translation>批次 #%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · run #%3</source>
        <extracomment>%1 a target, %2 its outcome, %3 the number of a run</extracomment>
        <translation>%1 · %2 · 批次 #%3</translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>Not ended. %1</source>
        <extracomment>%1 is a sentence with the counts so far</extracomment>
        <translation>尚未结束。%1</translation>
    </message>
    <message numerus="yes">
        <source>Request %1, try %2: sent for %n target(s).</source>
        <translation>
            <numerusform>请求 %1 第 %2 次：已发送，含 %n 个目标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request %1, try %2: sent for %n target(s). No answer was recorded.</source>
        <translation>
            <numerusform>请求 %1 第 %2 次：已发送，含 %n 个目标。没有应答记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>refused for now, too many requests</source>
        <translation>暂被拒绝，请求过于频繁</translation>
    </message>
    <message>
        <source>refused, the token had expired</source>
        <translation>被拒绝，令牌已过期</translation>
    </message>
    <message>
        <source>not sent, it never left this computer</source>
        <translation>未发送，请求没有离开本机</translation>
    </message>
    <message>
        <source>no usable answer</source>
        <translation>没有可用的应答</translation>
    </message>
    <message>
        <source>Request %1, try %2: %3.</source>
        <translation>请求 %1 第 %2 次：%3。</translation>
    </message>
    <message>
        <source>Request ID %1.</source>
        <translation>请求ID %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a target&apos;s name, %2 what happened to it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what happened, %2 a note about it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Confirmed by %1</source>
        <translation>由 %1 确认</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>Settled by hand</source>
        <translation>已人工处置</translation>
    </message>
    <message>
        <source>Left out at first; the operator ticked it anyway</source>
        <translation>原本默认不发送，操作人坚持发送</translation>
    </message>
    <message>
        <source>refused, the cloud no longer offers this action; its replacement is used</source>
        <translation>被拒绝，云端已不支持该接口，改用另一个接口</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>shown where the operator&apos;s name is not known</extracomment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Production had been unlocked</source>
        <translation>生产环境已解锁</translation>
    </message>
    <message>
        <source>Something that this version of Muster does not know</source>
        <translation>此版本的点兵无法识别的事件</translation>
    </message>
    <message>
        <source>Resources of a kind that this version of Muster does not know</source>
        <extracomment>shown where the name of a kind of resources is not known</extracomment>
        <translation>此版本的点兵无法识别的资源类型</translation>
    </message>
    <message numerus="yes">
        <source>Request %1, try %2: was to be sent for %n target(s).</source>
        <translation>
            <numerusform>请求 %1，第 %2 次：本应为 %n 个目标发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>ended in a way that this version of Muster does not know</source>
        <translation>结果为此版本的点兵无法识别的情况</translation>
    </message>
    <message>
        <source>Paused by the operator.</source>
        <translation>操作人已暂停。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Sending was stopped by the operator.</source>
        <translation>操作人已停止发送。</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>已停止发送。</translation>
    </message>
    <message>
        <source>Left out at first because of run #%1; the operator ticked it anyway</source>
        <extracomment>%1 is the number of an earlier run</extracomment>
        <translation>因批次 #%1 起初默认不勾选，操作人仍然勾选</translation>
    </message>
    <message>
        <source>The list showed: %1</source>
        <extracomment>%1 is a status: &quot;Normal (5)&quot;</extracomment>
        <translation>列表显示的状态：%1</translation>
    </message>
    <message>
        <source>The operator asked to keep watching: the cloud is asked for its job</source>
        <translation>操作人要求继续跟踪：向云端查询其任务</translation>
    </message>
    <message>
        <source>Corrected from %1 to %2: the list shows it again</source>
        <extracomment>%1 and %2 are outcomes of a target: &quot;Failed&quot;, &quot;Accepted&quot;</extracomment>
        <translation>由“%1”更正为“%2”：列表中又出现了该目标</translation>
    </message>
    <message>
        <source>What was to follow by itself was withdrawn.</source>
        <translation>原应自动接着进行的批次已撤回。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1: times before and after cannot be compared</source>
        <extracomment>%1 is a duration such as 10:00</extracomment>
        <translation>本机时钟被调慢了 %1：前后的时间不能相互比较</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set forward by %1: times before and after cannot be compared</source>
        <translation>本机时钟被调快了 %1：前后的时间不能相互比较</translation>
    </message>
    <message>
        <source>The operator ended the pause before the next wave</source>
        <translation>操作人提前结束了下一波次之前的间隔</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>The file is larger than 1 MB. That is no export of connections.</source>
        <translation>文件大于 1 MB，不是导出的连接文件。</translation>
    </message>
    <message>
        <source>The file is not readable as JSON: look at line %1, column %2.</source>
        <translation>文件不是有效的 JSON：请检查第 %1 行第 %2 列。</translation>
    </message>
    <message>
        <source>The file is not an export of connections of Muster.</source>
        <translation>该文件不是点兵导出的连接文件。</translation>
    </message>
    <message>
        <source>The file was written by another version of Muster, in a format that this one does not know.</source>
        <translation>该文件由其他版本的点兵写入，本版本不认识其格式。</translation>
    </message>
    <message>
        <source>There is no connection in the file.</source>
        <translation>文件中没有连接。</translation>
    </message>
    <message>
        <source>There are more than 500 connections in the file.</source>
        <translation>文件中的连接超过 500 个。</translation>
    </message>
    <message>
        <source>This is not a connection.</source>
        <translation>这不是一个连接。</translation>
    </message>
    <message>
        <source>The field is missing.</source>
        <translation>缺少该字段。</translation>
    </message>
    <message>
        <source>The field holds the wrong kind of value.</source>
        <translation>该字段的值类型不正确。</translation>
    </message>
    <message>
        <source>Muster does not know this field, and accepts only fields that it knows.</source>
        <translation>点兵不认识该字段，也不接受不认识的内容。</translation>
    </message>
    <message>
        <source>This field looks like a secret. Muster takes no secrets from files: delete it there, and type the keys when the connection is opened.</source>
        <translation>该字段疑似密钥。点兵不从文件中读取密钥：请在文件中删除该字段，打开连接时再输入密钥。</translation>
    </message>
    <message>
        <source>Another connection of the file has this name.</source>
        <translation>文件中已有同名的连接。</translation>
    </message>
    <message>
        <source>Muster does not know this provider.</source>
        <translation>点兵不认识该提供商。</translation>
    </message>
    <message>
        <source>Muster does not know this region of the provider.</source>
        <translation>点兵不认识该提供商的这个区域。</translation>
    </message>
    <message>
        <source>The provider has no such way to sign in.</source>
        <translation>该提供商没有这种登录方式。</translation>
    </message>
    <message>
        <source>The provider has no such setting.</source>
        <translation>该提供商没有这项设置。</translation>
    </message>
    <message>
        <source>Muster does not know this value.</source>
        <translation>点兵不认识该值。</translation>
    </message>
    <message>
        <source>The field is empty.</source>
        <translation>该字段为空。</translation>
    </message>
    <message>
        <source>The value is too long.</source>
        <translation>该值过长。</translation>
    </message>
    <message>
        <source>Some characters in it are not allowed.</source>
        <translation>其中含有不应出现的字符。</translation>
    </message>
    <message>
        <source>This is not an address such as https://cph.example.com.</source>
        <translation>这不是形如 https://cph.example.com 的地址。</translation>
    </message>
    <message>
        <source>The address must begin with https. Plain http is for this computer only.</source>
        <translation>地址必须以 https 开头，明文 http 仅限本机。</translation>
    </message>
    <message>
        <source>The address must end with the host&apos;s name or port, without a path.</source>
        <translation>地址只写到主机名或端口为止，不能带路径。</translation>
    </message>
    <message>
        <source>This is not the name or the address of a computer.</source>
        <translation>这不是计算机的名称或地址。</translation>
    </message>
    <message>
        <source>The number is too small or too large.</source>
        <translation>数值过小或过大。</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <extracomment>%1 is a number, %2 a sentence</extracomment>
        <translation>第 %1 项：%2</translation>
    </message>
    <message>
        <source>Entry %1, field “%2”: %3</source>
        <extracomment>%1 is a number, %2 the name of a field in the file, %3 a sentence</extracomment>
        <translation>第 %1 项，字段“%2”：%3</translation>
    </message>
    <message>
        <source>The file is not in UTF-8. Save it as UTF-8 and import it again.</source>
        <translation>文件不是 UTF-8 编码。请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>The file is in %1, not in UTF-8. Save it as UTF-8 and import it again.</source>
        <extracomment>%1 is the name of an encoding, such as UTF-16</extracomment>
        <translation>文件编码为 %1，不是 UTF-8。请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>Some characters in it are invisible, so it could be mistaken for something else.</source>
        <translation>其中含有不可见字符，可能被误认为其他内容。</translation>
    </message>
    <message>
        <source>The value is not valid.</source>
        <translation>该值不合法。</translation>
    </message>
</context>
<context>
    <name>JobText</name>
    <message>
        <source>Sending.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>All has been sent; the jobs are being followed.</source>
        <translation>已全部发送，正在跟踪任务。</translation>
    </message>
    <message>
        <source>Ended at %1.</source>
        <translation>已于 %1 结束。</translation>
    </message>
    <message>
        <source>Ended at %1. Sending was stopped: %2</source>
        <translation>已于 %1 结束。已停止发送：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a label and its value, as in &quot;Job ID: 1564&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a time: %1 local, %2 the same in UTC</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>The cloud&apos;s message</source>
        <translation>云端原文</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>The next wave waits for the jobs of this one.</source>
        <translation>下一波次正在等待本波次的任务结束。</translation>
    </message>
    <message>
        <source>Wave %1 of %2.</source>
        <translation>波次 %1/%2。</translation>
    </message>
    <message>
        <source>The next wave starts at %1, in %2.</source>
        <extracomment>%1 a time, %2 how long until then, as in &quot;00:42&quot;</extracomment>
        <translation>下一波次将于 %1 开始，还有 %2。</translation>
    </message>
    <message numerus="yes">
        <source>The next wave waits for %n open job(s) of this one, until %1 at the latest.</source>
        <translation>
            <numerusform>下一波次等待本波次的 %n 个任务结束，最迟到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Safe to retry</source>
        <translation>能否安全重试</translation>
    </message>
    <message numerus="yes">
        <source>Sending was stopped; %n target(s) were not sent. Accepted jobs are still being followed.</source>
        <translation>
            <numerusform>已停止发送，%n 个目标未发送；已受理的任务仍在跟踪。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were not sent. Accepted jobs are still being followed.</source>
        <translation>
            <numerusform>%n 个目标未发送；已受理的任务仍在跟踪。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended at %1. Sending was stopped by the operator.</source>
        <translation>已于 %1 结束，发送由操作人停止。</translation>
    </message>
    <message>
        <source>Waiting.</source>
        <translation>等待中。</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>等待至 %1。</translation>
    </message>
    <message>
        <source>It had been sent a short while before, or was still under way; the operator confirmed it anyway.</source>
        <translation>此前不久刚发送过，或当时仍在进行中；操作人仍然确认发送。</translation>
    </message>
    <message>
        <source>The jobs are not being followed for now.</source>
        <translation>目前未在跟踪任务。</translation>
    </message>
    <message>
        <source>The last look at the jobs failed; next look at %1.</source>
        <translation>上次查询任务失败；下次查询时间：%1。</translation>
    </message>
    <message>
        <source>Paused: no new request goes out until you continue; what the cloud has accepted goes on.</source>
        <translation>已暂停：继续之前不会发出新的请求；云端已受理的会继续执行。</translation>
    </message>
    <message>
        <source>Its connection is closed: nothing of this run is sent or followed.</source>
        <translation>连接已关闭：本批次不再发送，也不再跟踪。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were open then.</source>
        <translation>
            <numerusform>当时有 %n 个目标尚未结束。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was stopped is enabled in a second run, which follows by itself unless you stop sending.</source>
        <translation>已停用的目标会自动由第二个批次接着启用；停止发送即可撤回。</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is at least %1 ahead of this computer&apos;s.</source>
        <translation>云端的时钟比本机至少快 %1。</translation>
    </message>
    <message>
        <source>The cloud&apos;s clock is at least %1 behind this computer&apos;s.</source>
        <translation>云端的时钟比本机至少慢 %1。</translation>
    </message>
    <message>
        <source>Ended, by the cloud&apos;s clock</source>
        <translation>结束（云端时钟）</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Sending was stopped: %1</source>
        <translation>已停止发送：%1</translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation>已停止发送。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>a filter: targets that were sent and have no end yet</extracomment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Sending: %1 targets a second.</source>
        <extracomment>%1 a number like 3.1</extracomment>
        <translation>正在发送：每秒 %1 个目标。</translation>
    </message>
    <message>
        <source>Sending: %1 targets a second, about %2 left until all is sent.</source>
        <extracomment>%1 a number like 3.1, %2 a time like &quot;01:40&quot;</extracomment>
        <translation>正在发送：每秒 %1 个目标，约 %2 后全部发出。</translation>
    </message>
    <message>
        <source>A request that had not left by then is held back; for one that had left, Muster waits for the answer.</source>
        <translation>当时正在发送的请求，尚未发出的会被拦下；已经发出的则等待其应答。</translation>
    </message>
</context>
<context>
    <name>KeychainBackend</name>
    <message>
        <source>probably GNOME Keyring (Secret Service)</source>
        <translation>可能是 GNOME 密钥环（Secret Service）</translation>
    </message>
    <message>
        <source>probably a Secret Service</source>
        <translation>可能是某个 Secret Service</translation>
    </message>
    <message>
        <source>probably none: libsecret is not installed</source>
        <translation>可能没有：未安装 libsecret</translation>
    </message>
    <message>
        <source>probably a Secret Service; KWallet is off or not installed</source>
        <translation>可能是某个 Secret Service；KWallet 已关闭或未安装</translation>
    </message>
    <message>
        <source>probably KWallet</source>
        <translation>可能是 KWallet</translation>
    </message>
</context>
<context>
    <name>KeychainName</name>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows 凭据管理器</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS 钥匙串</translation>
    </message>
    <message>
        <source>system keyring</source>
        <translation>系统密钥环</translation>
    </message>
</context>
<context>
    <name>KeychainWords</name>
    <message>
        <source>Open Passwords and Keys (seahorse), unlock the keyring “Login” and check again; or check again and type the password when its window asks. Signing in without a password (automatic login) leaves it locked.</source>
        <translation>打开“密码和密钥”（seahorse），解锁“登录”密钥环后重新检查；或者重新检查，并在其窗口询问时输入密码。不输入密码登录系统（自动登录）时，密钥环会保持锁定。</translation>
    </message>
    <message>
        <source>Open the wallet in KWalletManager and check again; or check again and type the password when its window asks.</source>
        <translation>在 KWalletManager 中打开密码库后重新检查；或者重新检查，并在其窗口询问时输入密码。</translation>
    </message>
    <message>
        <source>Unlock it in the program that keeps your passwords and check again.</source>
        <translation>在保存密码的程序中将其解锁，然后重新检查。</translation>
    </message>
    <message>
        <source>Install libsecret (Debian, Ubuntu: libsecret-1-0; Fedora: libsecret) and a Secret Service such as GNOME Keyring, then start Muster again.</source>
        <translation>安装 libsecret（Debian、Ubuntu：libsecret-1-0；Fedora：libsecret）以及 GNOME 密钥环等 Secret Service，然后重新启动点兵。</translation>
    </message>
    <message>
        <source>Switch KWallet on in the system settings, or install libsecret, then start Muster again.</source>
        <translation>在系统设置中启用 KWallet，或安装 libsecret，然后重新启动点兵。</translation>
    </message>
    <message>
        <source>Start the service “Credential Manager” (VaultSvc) in the Windows services, then check again.</source>
        <translation>在 Windows 服务中启动“凭据管理器”（Credential Manager，VaultSvc），然后重新检查。</translation>
    </message>
    <message>
        <source>Open Keychain Access and see that the keychain “login” is there and is the default one, then check again.</source>
        <translation>打开“钥匙串访问”，确认“登录”钥匙串存在并且是默认钥匙串，然后重新检查。</translation>
    </message>
    <message>
        <source>This session has no session bus (D-Bus). Start Muster from the desktop&apos;s menu rather than over ssh, sudo or a bare terminal.</source>
        <translation>当前会话没有会话总线（D-Bus）。请从桌面菜单启动点兵，而不要通过 ssh、sudo 或纯终端启动。</translation>
    </message>
    <message>
        <source>No Secret Service answers on the session bus. Install and start one: GNOME Keyring (gnome-keyring), KWallet, or KeePassXC with its Secret Service switched on. Then check again.</source>
        <translation>会话总线上没有 Secret Service 应答。请安装并启动一个：GNOME 密钥环（gnome-keyring）、KWallet，或启用了 Secret Service 的 KeePassXC。然后重新检查。</translation>
    </message>
    <message>
        <source>Check again and choose Always Allow when macOS asks. If it does not ask, unlock the keychain “login” in Keychain Access first.</source>
        <translation>重新检查，并在 macOS 询问时选择“始终允许”。如果没有询问，请先在“钥匙串访问”中解锁“登录”钥匙串。</translation>
    </message>
    <message>
        <source>A policy may forbid stored credentials (“Network access: Do not allow storage of passwords and credentials”). Ask your administrator.</source>
        <translation>可能有策略禁止保存凭据（“网络访问: 不允许存储网络身份验证的密码和凭据”）。请咨询管理员。</translation>
    </message>
    <message>
        <source>Check again and allow the access when its window asks. If it does not ask, see who is allowed in the settings of your wallet or password program.</source>
        <translation>重新检查，并在其窗口询问时允许访问。如果没有询问，请在密码库或密码程序的设置中查看允许哪些程序访问。</translation>
    </message>
    <message>
        <source>Sign out of the system and in again, then check again.</source>
        <translation>注销系统并重新登录，然后重新检查。</translation>
    </message>
    <message>
        <source>Its service runs but hangs. Sign out of the desktop and in again, or end the service (gnome-keyring-daemon, kwalletd) so that it is started anew. Then check again.</source>
        <translation>其服务正在运行，但没有响应。请注销桌面并重新登录，或结束该服务（gnome-keyring-daemon、kwalletd）使其重新启动，然后重新检查。</translation>
    </message>
    <message>
        <source>Keys can be written, but what is deleted may stay. Remove the entry “Muster keychain doctor” in the program that shows your passwords, and look there after removing a connection.</source>
        <translation>可以写入密钥，但删除的内容可能仍会保留。请在显示密码的程序中删除条目“Muster keychain doctor”，并在删除连接之后到那里核对。</translation>
    </message>
    <message>
        <source>Write a dummy entry</source>
        <translation>写入测试条目</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>See that it is gone</source>
        <translation>确认已删除</translation>
    </message>
    <message>
        <source>The keychain works.</source>
        <translation>密钥环工作正常。</translation>
    </message>
    <message>
        <source>The keychain works, but it took its time.</source>
        <translation>密钥环可用，但响应较慢。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keychain holds no keyring yet.</source>
        <translation>尚未创建密钥环。</translation>
    </message>
    <message>
        <source>There is no keychain here.</source>
        <translation>这里没有可用的密钥环。</translation>
    </message>
    <message>
        <source>The keychain refused.</source>
        <translation>密钥环拒绝访问。</translation>
    </message>
    <message>
        <source>The keychain is there but hangs.</source>
        <translation>密钥环服务存在，但没有响应。</translation>
    </message>
    <message>
        <source>The keychain has not answered.</source>
        <translation>密钥环没有应答。</translation>
    </message>
    <message>
        <source>The keychain&apos;s answers do not reach Muster.</source>
        <translation>无法收到密钥环的应答。</translation>
    </message>
    <message>
        <source>The keychain did not keep what was written.</source>
        <translation>密钥环没有保存写入的内容。</translation>
    </message>
    <message>
        <source>The keychain gave back something else.</source>
        <translation>密钥环返回的内容与写入的不同。</translation>
    </message>
    <message>
        <source>The dummy entry could not be removed.</source>
        <translation>测试条目未能删除。</translation>
    </message>
    <message>
        <source>The keychain failed.</source>
        <translation>密钥环出错。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The keys of your connections can be kept there.</source>
        <translation>可以把连接的密钥保存在那里。</translation>
    </message>
    <message>
        <source>The longest step took %1 s. If you typed a password meanwhile, that is why. Otherwise opening a connection waits as long; the window stays usable.</source>
        <translation>最慢的一步用了 %1 秒。如果期间输入了密码，这就是原因；否则每次打开连接都会等待同样长的时间，但窗口始终可用。</translation>
    </message>
    <message>
        <source>Check again, and choose a password when its window asks for a new keyring.</source>
        <translation>重新检查，并在其窗口要求新建密钥环时设置密码。</translation>
    </message>
    <message>
        <source>After %1 s Muster stopped waiting. A window that asks for your password is probably still open, perhaps behind others: answer it, then check again.</source>
        <translation>点兵等待 %1 秒后不再等待。询问密码的窗口很可能仍然打开，也许被其他窗口遮住：请先作答，然后重新检查。</translation>
    </message>
    <message>
        <source>QT_NO_GLIB is set in the environment, or this Qt was built without GLib. Start Muster without QT_NO_GLIB.</source>
        <translation>环境变量中设置了 QT_NO_GLIB，或此 Qt 编译时未启用 GLib。请在未设置 QT_NO_GLIB 的情况下启动点兵。</translation>
    </message>
    <message>
        <source>It reported success and then showed no entry: it was locked meanwhile, or it keeps nothing. Unlock it and check again.</source>
        <translation>它报告写入成功，随后却查不到该条目：期间被锁定，或者它什么也不保存。请解锁后重新检查。</translation>
    </message>
    <message>
        <source>Another program may be writing to the same entry. Check again; if it stays so, do not keep keys there.</source>
        <translation>可能有其他程序在写同一条目。请重新检查；如果仍然如此，请不要把密钥保存在那里。</translation>
    </message>
    <message>
        <source>Its own message is beside the step above. Sign out of the system and in again, then check again.</source>
        <translation>它自己的说明见上方对应步骤。请注销系统并重新登录，然后重新检查。</translation>
    </message>
    <message>
        <source>If the keychain writes the dummy entry later, Muster removes it again.</source>
        <translation>如果密钥环之后仍写入测试条目，该条目会随即删除。</translation>
    </message>
    <message>
        <source>Until then, choose “for this session only” for keys: that always works.</source>
        <translation>在此之前，请将密钥设为“仅本次会话”保存，这种方式始终可用。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>与预期不符</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Keychain doctor</source>
        <translation>密钥环检查</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <extracomment>%1 is how a step ended, e.g. &quot;done&quot;; %2 how long it took</extracomment>
        <translation>%1，%2 毫秒</translation>
    </message>
    <message>
        <source>KWallet is switched off or not installed, and no other Secret Service answers. Switch KWallet on in the system settings (KDE Wallet), or install it, then start Muster again.</source>
        <translation>KWallet 已关闭或未安装，也没有其他 Secret Service 应答。请在系统设置（KDE 密码库）中启用 KWallet，或安装它，然后重新启动点兵。</translation>
    </message>
    <message>
        <source>KDE&apos;s wallet window was dismissed, or the wallet&apos;s settings refuse Muster. Check again, and type the wallet&apos;s password or let the window make a new wallet. If no window comes, allow Muster in the system settings (KDE Wallet).</source>
        <translation>KDE 的密码库窗口被关闭，或密码库的设置拒绝了点兵。请重新检查，输入密码库的密码，或在窗口中新建密码库。如果没有窗口出现，请在系统设置（KDE 密码库）中允许点兵。</translation>
    </message>
    <message>
        <source>After %1 s Muster stopped waiting. KDE&apos;s wallet window is probably still open, perhaps behind others: answer it, then check again. If there is none, sign out of the desktop and in again.</source>
        <translation>点兵等待 %1 秒后停止了等待。KDE 的密码库窗口可能仍然打开着，也许在其他窗口后面：请先完成其中的操作，再重新检查。如果没有这样的窗口，请注销桌面并重新登录。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is how a step ended and how long it took, %2 what the keychain said, in its own words</extracomment>
        <translation>%1（系统原文：“%2”）</translation>
    </message>
</context>
<context>
    <name>ListNote</name>
    <message numerus="yes">
        <source>%n row(s) could not be read: they came without a usable ID.</source>
        <translation>
            <numerusform>有 %n 行无法读取：返回的数据中没有可用的 ID。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list did not end: reading was stopped after %1 rows.</source>
        <extracomment>%1 a number of rows</extracomment>
        <translation>列表一直没有结束：读取 %1 行后已停止。</translation>
    </message>
    <message>
        <source>The cloud counts %1 rows; %2 were read.</source>
        <extracomment>%1 and %2 numbers of rows</extracomment>
        <translation>云端统计为 %1 行，实际读取了 %2 行。</translation>
    </message>
    <message>
        <source>The list changed while it was read. Read it again to be sure that nothing is missing.</source>
        <translation>列表在读取期间发生了变化。请重新读取，以确保没有遗漏。</translation>
    </message>
</context>
<context>
    <name>NetworkDialog</name>
    <message>
        <source>Type the proxy&apos;s host name or address.</source>
        <translation>请输入代理的主机名或地址。</translation>
    </message>
    <message>
        <source>Type the host only, for example proxy.example.com; the port goes below.</source>
        <translation>只需输入主机，例如 proxy.example.com；端口填在下方。</translation>
    </message>
    <message>
        <source>Choose the file with Browse, or type its whole path.</source>
        <translation>请用“浏览”选择文件，或输入完整路径。</translation>
    </message>
    <message>
        <source>This is too long. Check what was pasted.</source>
        <translation>内容过长，请检查粘贴的内容。</translation>
    </message>
    <message>
        <source>This number is not valid.</source>
        <translation>此数值不可用。</translation>
    </message>
    <message>
        <source>A user name must not hold a colon, and only Latin letters, digits and signs.</source>
        <translation>用户名不能含冒号，只能使用拉丁字母、数字和符号。</translation>
    </message>
    <message>
        <source>Some characters here are not allowed. Check what was pasted.</source>
        <translation>含有不允许的字符，请检查粘贴的内容。</translation>
    </message>
    <message>
        <source>Type the password for this proxy and user.</source>
        <translation>请输入此代理和用户的密码。</translation>
    </message>
    <message>
        <source>Only Latin letters, digits and signs can be sent to a proxy.</source>
        <translation>发送给代理的密码只能使用拉丁字母、数字和符号。</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Show the run</source>
        <translation>显示批次</translation>
    </message>
    <message>
        <source>Run #%1 has ended</source>
        <extracomment>%1 the number of a run, here and below</extracomment>
        <translation>批次 #%1 已结束</translation>
    </message>
    <message>
        <source>Run #%1: sending was stopped</source>
        <translation>批次 #%1 已停止发送</translation>
    </message>
    <message>
        <source>Run #%1: its jobs are not being followed</source>
        <translation>批次 #%1 的任务未在跟踪</translation>
    </message>
    <message>
        <source>Run #%1 is paused</source>
        <translation>批次 #%1 已暂停</translation>
    </message>
    <message>
        <source>Run #%1 may need new keys</source>
        <translation>批次 #%1 可能需要新的密钥</translation>
    </message>
    <message>
        <source>Run #%1: an outcome is unknown</source>
        <translation>批次 #%1 有结果未知的目标</translation>
    </message>
    <message>
        <source>The stop rule was reached.</source>
        <translation>已触发停止规则。</translation>
    </message>
    <message>
        <source>Sending was stopped: %1</source>
        <translation>已停止发送：%1</translation>
    </message>
    <message>
        <source>By the time that was entered, the keys of its connection ended at %1. The cloud will probably refuse what is sent now.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>按填写的时间，其连接的密钥已于 %1 到期。云端很可能拒绝此后发送的请求。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) have ended</source>
        <translation>
            <numerusform>%n 个批次已结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n run(s)</source>
        <translation>
            <numerusform>%n 个批次有新情况</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>a line on one run: %1 &quot;Run #41 has ended&quot;, %2 &quot;Of 11: 6 succeeded, 1 failed.&quot;</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <extracomment>runs, below a list of some</extracomment>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesPage</name>
    <message>
        <source>Notifications of the system</source>
        <translation>系统通知</translation>
    </message>
    <message>
        <source>None is shown for what is in front. Muster plays no sound; how notifications look, and whether they show at all, is set in the system.</source>
        <translation>位于前台的批次不会通知。点兵不会发出声音；通知的样式以及是否显示，由系统设置决定。</translation>
    </message>
    <message>
        <source>Taskbar</source>
        <translation>任务栏</translation>
    </message>
    <message>
        <source>The share of all targets of the open runs that have ended, where the system can show it.</source>
        <translation>显示未结束的各批次中已有结果的目标所占的比例（需系统支持）。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Nothing has been sent for it yet.</source>
        <translation>尚未发送。</translation>
    </message>
    <message>
        <source>Its request is on its way.</source>
        <translation>请求正在发送。</translation>
    </message>
    <message>
        <source>The cloud accepted it; that is not yet success.</source>
        <translation>云端已受理，尚不代表成功。</translation>
    </message>
    <message>
        <source>The cloud says that it succeeded.</source>
        <translation>云端报告已成功。</translation>
    </message>
    <message>
        <source>The cloud accepted it, and its job failed.</source>
        <translation>云端已受理，但任务失败。</translation>
    </message>
    <message>
        <source>The cloud refused it: there is no job and nothing was done.</source>
        <translation>云端已拒绝：没有产生作业，也未执行任何操作。</translation>
    </message>
    <message>
        <source>Nothing was sent for it.</source>
        <translation>未发送任何请求。</translation>
    </message>
    <message>
        <source>The cloud&apos;s job was running when it was last looked at.</source>
        <translation>上次查询时，云端的任务正在运行。</translation>
    </message>
    <message>
        <source>It was sent, or may have been, and no answer says what became of it. It may have been carried out: check the present status before you restart again.</source>
        <translation>已发送，或可能已发送，但没有应答说明其结果。可能已经执行：再次重启前，请先核对当前状态。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>待发送 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being sent</source>
        <translation>
            <numerusform>发送中 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>已受理 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>运行中 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n succeeded</source>
        <translation>
            <numerusform>成功 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>失败 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>已拒绝 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>结果未知 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>未发送 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of &quot;6 succeeded, 1 failed&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>Of %n: %1.</source>
        <extracomment>%n is the number of all targets, %1 is made of parts like &quot;6 succeeded&quot;</extracomment>
        <translation>
            <numerusform>共 %n 个目标：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanSentence</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>One target, in one request.</source>
        <extracomment>%1 is &quot;11 targets&quot;</extracomment>
        <translation>1 个目标，1 个请求。</translation>
    </message>
    <message>
        <source>%1, in one wave.</source>
        <translation>%1，一波发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s)</source>
        <translation>
            <numerusform>共 %n 波</numerusform>
        </translation>
    </message>
    <message>
        <source>First %1, then the other %2.</source>
        <extracomment>%1 is &quot;1 target&quot;, %2 a number</extracomment>
        <translation>先 %1，然后其余 %2 个。</translation>
    </message>
    <message>
        <source>%1 at a time (%2).</source>
        <extracomment>%1 is &quot;5 targets&quot;, %2 is &quot;3 waves&quot;</extracomment>
        <translation>每波 %1（%2）。</translation>
    </message>
    <message>
        <source>First %1, then %2 at a time (%3).</source>
        <extracomment>%1 is &quot;1 target&quot;, %2 a number, %3 is &quot;3 waves&quot;</extracomment>
        <translation>先 %1，然后每波 %2 个（%3）。</translation>
    </message>
    <message>
        <source>First %1, then %2 (%3).</source>
        <extracomment>%1 is &quot;1 target&quot;, %2 is &quot;5, 10 and 20&quot;, %3 is &quot;4 waves&quot;</extracomment>
        <translation>先 %1，然后依次 %2 个（%3）。</translation>
    </message>
    <message>
        <source>Each wave waits for the one before to end (%1 at most).</source>
        <extracomment>%1 is &quot;30 min&quot;</extracomment>
        <translation>每波等上一波结束后（最多等 %1）再开始。</translation>
    </message>
    <message>
        <source>Each wave waits for the one before to end (%1 at most), and %2 more.</source>
        <extracomment>%1 is &quot;30 min&quot;, %2 is &quot;60 s&quot;</extracomment>
        <translation>每波等上一波结束（最多等 %1）后，再过 %2才开始。</translation>
    </message>
    <message>
        <source>Failures do not stop the sending.</source>
        <translation>出现失败时不会停止发送。</translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %n failed, rejected or unknown target(s); what was sent goes on.</source>
        <translation>
            <numerusform>累计 %n 个目标失败、被拒绝或结果未知时停止发送；已发送的不受影响。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %n failed, rejected or unknown target(s), or at %1% of them all; what was sent goes on.</source>
        <extracomment>%1 is a percentage</extracomment>
        <translation>
            <numerusform>累计 %n 个目标（或全部目标的 %1%）失败、被拒绝或结果未知时停止发送；已发送的不受影响。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending stops at %1% (%n target(s)) failed, rejected or unknown; what was sent goes on.</source>
        <extracomment>%1 is a percentage of all targets, %n the number that this is</extracomment>
        <translation>
            <numerusform>累计 %1%（%n 个目标）失败、被拒绝或结果未知时停止发送；已发送的不受影响。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), at most %1 a second.</source>
        <extracomment>%1 is how many calls a second</extracomment>
        <translation>
            <numerusform>共 %n 个请求，每秒最多 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), at least %1 s apart.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>
            <numerusform>共 %n 个请求，间隔至少 %1 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending stops unless the canary succeeds.</source>
        <translation>首个目标未成功即停止发送。</translation>
    </message>
    <message>
        <source>Sending stops unless all of the first wave succeed.</source>
        <translation>首波未全部成功即停止发送。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two numbers</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <extracomment>%1 is &quot;5, 10&quot;, %2 is &quot;20&quot;</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>numbers</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RecentText</name>
    <message>
        <source>less than a minute ago</source>
        <translation>不到 1 分钟前</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>即将发送</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <extracomment>%1 is &quot;4 min ago&quot;</extracomment>
        <translation>%1已发送</translation>
    </message>
    <message>
        <source>run #%1: %2</source>
        <translation>批次 #%1：%2</translation>
    </message>
    <message>
        <source>job %1: %2</source>
        <translation>任务 %1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;Sent 4 min ago&quot;, %2 is &quot;job 1564: Running&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Since then: run #%1, %2</source>
        <extracomment>%1 the number of a run, %2 the outcome of the target in it, as &quot;Succeeded&quot;</extracomment>
        <translation>此后：批次 #%1，%2</translation>
    </message>
    <message>
        <source>Since then: run #%1, %2 %3</source>
        <extracomment>%1 the number of a run, %2 the outcome of the target in it, %3 a time</extracomment>
        <translation>此后：批次 #%1，%2，%3</translation>
    </message>
    <message>
        <source>Sent %1, not answered</source>
        <extracomment>%1 is &quot;4 min ago&quot;</extracomment>
        <translation>%1已发送，未收到应答</translation>
    </message>
    <message>
        <source>at %1, ahead of this computer&apos;s clock</source>
        <extracomment>%1 a time; used in &quot;Sent %1&quot; and &quot;Restarted %1&quot;</extracomment>
        <translation>在 %1（晚于本机时钟）</translation>
    </message>
</context>
<context>
    <name>RepeatText</name>
    <message>
        <source>It was sent to a demo cloud that is not open any more.</source>
        <translation>该批次发往的演示云已不再打开。</translation>
    </message>
    <message>
        <source>To send a part of it again, open the connection “%1” first.</source>
        <translation>如需再次发送其中一部分，请先打开连接“%1”。</translation>
    </message>
    <message>
        <source>No connection uses the account that it was sent to. To send a part of it again, add one for the account and endpoint of “%1”.</source>
        <translation>没有指向该批次所发往的云的连接。如需再次发送其中一部分，请添加一个使用“%1”的账号和终端节点的连接。</translation>
    </message>
    <message>
        <source>It was sent to another cloud than this connection uses now.</source>
        <translation>该批次发往的云与此连接现在指向的云不同。</translation>
    </message>
    <message>
        <source>The connection “%1” now uses another account, project or endpoint than the run was sent to.</source>
        <translation>连接“%1”现在指向的账号、项目或终端节点与该批次发往的不同。</translation>
    </message>
    <message>
        <source>The connection no longer has resources of this kind.</source>
        <translation>此连接不再有这类资源。</translation>
    </message>
    <message>
        <source>The run has not ended, and this connection does not follow it.</source>
        <translation>该批次尚未结束，且此连接没有跟踪它。</translation>
    </message>
    <message>
        <source>The run is no longer in the history.</source>
        <translation>历史记录中已无该批次。</translation>
    </message>
    <message>
        <source>Nothing of run #%1 is left to be sent again: later runs have taken it over, or it was settled by hand.</source>
        <translation>批次 #%1 没有可再次发送的目标：后来的批次已接手，或已人工处置。</translation>
    </message>
    <message>
        <source>No target of this run has failed, was rejected, was not sent or is unknown.</source>
        <translation>此批次没有失败、已拒绝、未发送或结果未知的目标。</translation>
    </message>
    <message>
        <source>No target of this run is “%1”.</source>
        <extracomment>%1 is &quot;Failed&quot; or &quot;Not sent&quot;</extracomment>
        <translation>此批次没有结果为“%1”的目标。</translation>
    </message>
    <message>
        <source>Each of them was sent by a later run, or settled by hand.</source>
        <translation>这些目标已由后来的批次发送，或已人工处置。</translation>
    </message>
    <message>
        <source>Later runs have taken these targets over.</source>
        <translation>后来的批次已接手这些目标。</translation>
    </message>
    <message>
        <source>Nothing of it is left to be sent again: later runs have taken it over.</source>
        <translation>没有可以再次发送的目标：后来的批次已经接手。</translation>
    </message>
    <message>
        <source>Nothing of it is left to be sent again: what later runs have not taken over was settled by hand.</source>
        <translation>没有可以再次发送的目标：后来的批次未接手的目标已人工处置。</translation>
    </message>
    <message>
        <source>What later runs did with its targets is being read.</source>
        <translation>正在读取后来的批次对这些目标做了什么。</translation>
    </message>
    <message>
        <source>What later runs did with its targets could not be read, so nothing of it is offered again.</source>
        <translation>无法读取后来的批次对这些目标做了什么，因此不提供再次发送。</translation>
    </message>
    <message>
        <source>Its failed, rejected and unsent targets were taken over by later runs.</source>
        <translation>其中失败、已拒绝和未发送的目标，后来的批次已接手。</translation>
    </message>
</context>
<context>
    <name>RestartText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a verb that is not the usual one, %2: what became of it: &quot;Stop, then enable: Running&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>RestartingPage</name>
    <message>
        <source>Pace</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Time between two requests, at &amp;least:</source>
        <translation>两次请求的最小间隔(&amp;C)：</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>as the cloud allows</source>
        <translation>按云端的限制</translation>
    </message>
    <message>
        <source>Tries for each request after &quot;too many &amp;requests&quot;:</source>
        <translation>每个请求遇到“请求过于频繁”后的重试次数(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Give up a request that was not sent within:</source>
        <translation>请求未能发出时，放弃前的等待时间(&amp;G)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Targets in the &amp;first wave:</source>
        <translation>首个波次的目标数(&amp;F)：</translation>
    </message>
    <message>
        <source>as in the others</source>
        <translation>与其他波次相同</translation>
    </message>
    <message>
        <source>Targets in the &amp;next wave:</source>
        <translation>下一波次的目标数(&amp;N)：</translation>
    </message>
    <message>
        <source>Each wave is this many &amp;times the one before:</source>
        <translation>后一波次是前一波次的几倍(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Wait between two waves:</source>
        <translation>两个波次之间的间隔(&amp;W)：</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Requests on their wa&amp;y at a time:</source>
        <translation>同时进行的请求数(&amp;Y)：</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止发送</translation>
    </message>
    <message>
        <source>Counted over the whole run. What the cloud has accepted goes on.</source>
        <translation>按整个批次累计。已受理的任务不受影响。</translation>
    </message>
    <message>
        <source>When this many targets have failed, been rejected or are &amp;unknown:</source>
        <translation>失败、已拒绝或结果未知的目标达到以下数量时(&amp;U)：</translation>
    </message>
    <message>
        <source>no such rule</source>
        <translation>不启用</translation>
    </message>
    <message>
        <source>When this &amp;share of the run has:</source>
        <translation>达到批次的以下比例时(&amp;S)：</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Restarted a short while ago</source>
        <translation>近期已重启</translation>
    </message>
    <message>
        <source>&amp;Hold a target back if it was restarted within:</source>
        <translation>以下时间内重启过的目标默认不勾选(&amp;H)：</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不启用</translation>
    </message>
    <message>
        <source>&amp;Most targets in one request:</source>
        <translation>每个请求最多的目标数(&amp;M)：</translation>
    </message>
    <message>
        <source>Do not wait longer for the &amp;jobs of a wave than:</source>
        <translation>每个波次最长等待(&amp;J)：</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>%1 %2…</source>
        <extracomment>an entry of the menu of a row; %1: a verb, %2: the name of the row: &quot;Restart cph-001…&quot;</extracomment>
        <translation>%1 %2…</translation>
    </message>
    <message>
        <source>&amp;Tick</source>
        <translation>勾选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Untick</source>
        <translation>取消勾选(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>Copy &amp;name(s)</source>
        <translation>
            <numerusform>复制名称(&amp;N)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy &amp;ID(s)</source>
        <translation>
            <numerusform>复制 ID(&amp;I)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy row(s)</source>
        <translation>
            <numerusform>复制行(&amp;C)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Show in &amp;history</source>
        <translation>在历史记录中查看(&amp;H)</translation>
    </message>
</context>
<context>
    <name>RunActions</name>
    <message>
        <source>The journal does not hold that run any more.</source>
        <translation>操作记录中已没有该批次。</translation>
    </message>
</context>
<context>
    <name>RunNoticeText</name>
    <message numerus="yes">
        <source>The stop rule was reached: sending stops when %n target(s) have failed, been rejected or are unknown.</source>
        <translation>
            <numerusform>已触发停止规则：累计 %n 个目标失败、被拒绝或结果未知时停止发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>The stop rule was reached: sending stops when %1% of all targets have failed, been rejected or are unknown.</source>
        <extracomment>%1 a number, followed by a percent sign</extracomment>
        <translation>已触发停止规则：累计 %1% 的目标失败、被拒绝或结果未知时停止发送。</translation>
    </message>
    <message>
        <source>Of %1 targets, %2 have: %3 failed, %4 rejected, %5 unknown.</source>
        <extracomment>%1 how many targets in all</extracomment>
        <translation>%1 个目标中已有 %2 个：%3 个失败，%4 个被拒绝，%5 个结果未知。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were not sent.</source>
        <translation>
            <numerusform>%n 个目标未发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the cloud has accepted goes on.</source>
        <translation>云端已受理的不受影响。</translation>
    </message>
    <message>
        <source>The program ended while this run was open; nothing more of it is sent by itself.</source>
        <translation>本批次尚未结束时程序已退出；不会自动继续发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) may have been carried out: the outcome is unknown.</source>
        <translation>
            <numerusform>%n 个目标可能已执行：结果未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run #%1 has ended. %2</source>
        <extracomment>%1 the number of a run, %2 &quot;Of 11: 6 succeeded, 1 failed, 1 unknown, 3 not sent.&quot;</extracomment>
        <translation>批次 #%1 已结束。%2</translation>
    </message>
    <message>
        <source>The stop rule was reached: sending stops unless the canary succeeds.</source>
        <translation>已触发停止规则：首个目标未成功即停止发送。</translation>
    </message>
    <message>
        <source>The canary did not succeed in time.</source>
        <translation>首个目标未在限定时间内成功。</translation>
    </message>
    <message>
        <source>The stop rule was reached: sending stops unless all of the first wave succeed.</source>
        <translation>已触发停止规则：首波未全部成功即停止发送。</translation>
    </message>
    <message>
        <source>Not all of the first wave succeeded in time.</source>
        <translation>首波未在限定时间内全部成功。</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>with unknown outcomes</source>
        <translation>有结果未知的目标</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>with failed targets</source>
        <translation>有失败的目标</translation>
    </message>
    <message>
        <source>with rejected targets</source>
        <translation>有被拒绝的目标</translation>
    </message>
    <message>
        <source>settled by hand</source>
        <translation>已人工处置</translation>
    </message>
    <message>
        <source>not completely sent</source>
        <translation>未全部发送</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>全部成功</translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>a time of today: &quot;today 14:24&quot;</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>SafeRetry</name>
    <message>
        <source>Yes, after a while.</source>
        <translation>可以，稍后再试。</translation>
    </message>
    <message>
        <source>Only after a look at the target: it may have been carried out.</source>
        <translation>先核对目标再决定：请求可能已被执行。</translation>
    </message>
    <message>
        <source>Yes, with new credentials or a new sign-in.</source>
        <translation>可以，更换凭证或重新登录后再试。</translation>
    </message>
    <message>
        <source>Not known. Look at the target first.</source>
        <translation>无法确定，请先核对目标。</translation>
    </message>
    <message>
        <source>Yes. It never left this computer.</source>
        <translation>可以。请求未离开本机。</translation>
    </message>
    <message>
        <source>The cloud answered with an error that leaves open whether it was carried out.</source>
        <translation>云端返回了错误，但无法据此判断请求是否已被执行。</translation>
    </message>
    <message>
        <source>No. Trying again unchanged would end the same way.</source>
        <translation>否。原样重试结果不会改变。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>, </source>
        <extracomment>between the words of &quot;cph-1, ticked, Normal&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>a cell of a table for a screen reader; %1: what it shows, %2: which row it is of</extracomment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Following jobs</source>
        <translation>任务跟踪</translation>
    </message>
    <message>
        <source>An overdue job is marked and followed on; it is not taken for failed.</source>
        <translation>超时的任务会加上标记并继续跟踪，不会视为失败。</translation>
    </message>
    <message>
        <source>Ask for the &amp;jobs every:</source>
        <translation>查询任务的间隔(&amp;J)：</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>often at first, then every 30 s</source>
        <translation>起初较密，之后每 30 秒</translation>
    </message>
    <message>
        <source>A job is &amp;overdue after:</source>
        <translation>任务超时时间(&amp;O)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>An unlocked connection &amp;locks again after:</source>
        <translation>解锁后重新锁定的时间(&amp;L)：</translation>
    </message>
    <message>
        <source>Typing the number to confirm</source>
        <translation>输入数量以确认</translation>
    </message>
    <message>
        <source>In production the number is typed from two targets on, whatever is set here.</source>
        <translation>在生产环境中，目标达到两个时就必须输入数量，不受此处设置影响。</translation>
    </message>
    <message>
        <source>From this many &amp;targets on:</source>
        <translation>目标达到以下数量时(&amp;T)：</translation>
    </message>
    <message>
        <source>From this &amp;share of the fleet on:</source>
        <translation>达到机群的以下比例时(&amp;S)：</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Runs with an open or unknown target are always kept.</source>
        <translation>含有未结束或结果未知目标的批次始终保留。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Not while a menu or a dialog is open. Ticks, order and place stay.</source>
        <translation>打开菜单或对话框时不会读取。勾选、排序和位置保持不变。</translation>
    </message>
    <message>
        <source>&amp;Read the list in front again every:</source>
        <translation>自动重新读取当前列表的间隔(&amp;R)：</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>Production connections</source>
        <translation>生产环境连接</translation>
    </message>
    <message>
        <source>&amp;Keep ended runs:</source>
        <translation>已结束批次的保留时间(&amp;K)：</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久</translation>
    </message>
</context>
<context>
    <name>ShownRun</name>
    <message>
        <source>Run #%1 · %2 — %3, %4</source>
        <extracomment>a run: %1 its number, %2 the connection, %3 what it is about, %4 the time</extracomment>
        <translation>批次 #%1 · %2 — %3，%4</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <extracomment>a connection&apos;s name</extracomment>
        <translation>%1（生产环境）</translation>
    </message>
    <message>
        <source>Second half of run #%1: enables what it stopped.</source>
        <translation>批次 #%1 的后半部分：重新启用已停用的任务。</translation>
    </message>
    <message>
        <source>Repeats a part of run #%1.</source>
        <translation>重试批次 #%1 的部分目标。</translation>
    </message>
    <message>
        <source>Repeats a part of an earlier run.</source>
        <translation>重试此前某批次的部分目标。</translation>
    </message>
    <message>
        <source>Continued by run #%1.</source>
        <translation>由批次 #%1 继续。</translation>
    </message>
    <message numerus="yes">
        <source>The cloud has not answered for %n second(s).</source>
        <translation>
            <numerusform>云端已 %n 秒没有应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>当前未显示任何批次。</translation>
    </message>
    <message>
        <source>No connection to the account that it was sent to is open.</source>
        <translation>没有打开指向该批次所发往的云的连接。</translation>
    </message>
    <message>
        <source>Nothing of this run is waiting to be sent.</source>
        <translation>此批次没有待发送的目标。</translation>
    </message>
    <message>
        <source>No job of this run is open.</source>
        <translation>此批次没有未结束的任务。</translation>
    </message>
    <message>
        <source>No open target of this run is overdue.</source>
        <translation>此批次没有已超时且未结束的目标。</translation>
    </message>
    <message>
        <source>No target of this run has an unknown outcome.</source>
        <translation>此批次没有结果未知的目标。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with the %n that were not sent…</source>
        <translation>
            <numerusform>继续发送未发送的 %n 个(&amp;C)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle &amp;by hand…</source>
        <translation>人工处置(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Check unknown…</source>
        <translation>核对未知项(&amp;C)…</translation>
    </message>
    <message>
        <source>No pause between two waves is going on.</source>
        <translation>当前不在波次间隔中。</translation>
    </message>
    <message>
        <source>Its jobs are not followed: no connection to the account that it was sent to is open.</source>
        <translation>未跟踪该批次的任务：没有打开指向其所发往的云的连接。</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>temporary access key %1</source>
        <extracomment>%1: the beginning and the end of an access key ID</extracomment>
        <translation>临时访问密钥 %1</translation>
    </message>
    <message>
        <source>access key %1</source>
        <translation>访问密钥 %1</translation>
    </message>
    <message>
        <source>IAM user %1 of account %2</source>
        <translation>账号 %2 的 IAM 用户 %1</translation>
    </message>
    <message>
        <source>a pasted IAM token, which does not say whose it is</source>
        <translation>粘贴的 IAM 令牌（未注明所属用户）</translation>
    </message>
</context>
<context>
    <name>StartRefusal</name>
    <message>
        <source>Muster is already running for this data folder. Two copies could restart the same targets twice, so this one closes.</source>
        <translation>已有一个点兵在使用此数据文件夹。同时运行两个可能使同一目标被重启两次，因此本次启动将关闭。</translation>
    </message>
    <message>
        <source>Muster closes now.</source>
        <translation>点兵即将关闭。</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Last seen at</source>
        <translation>最近状态时间</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>错误说明</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Safe to retry</source>
        <translation>能否安全重试</translation>
    </message>
    <message>
        <source>Ended at, by the cloud&apos;s clock</source>
        <translation>结束时间（云端时钟）</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>终端节点</translation>
    </message>
</context>
<context>
    <name>TabScrolling</name>
    <message>
        <source>Show tabs further left</source>
        <translation>显示左侧的标签页</translation>
    </message>
    <message>
        <source>Show tabs further right</source>
        <translation>显示右侧的标签页</translation>
    </message>
</context>
<context>
    <name>TargetStory</name>
    <message numerus="yes">
        <source>Still open after %n minute(s), and the cloud has said nothing of it.</source>
        <translation>
            <numerusform>%n 分钟后仍未结束，云端未返回任何信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still open after %n minute(s), last seen at %1.</source>
        <translation>
            <numerusform>%n 分钟后仍未结束，上次查到的时间：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still open, and the cloud has said nothing of it.</source>
        <translation>仍未结束，云端未返回任何信息。</translation>
    </message>
    <message>
        <source>Still open, last seen at %1.</source>
        <translation>仍未结束，上次查到的时间：%1。</translation>
    </message>
    <message>
        <source>Look at the present status and at the cloud&apos;s console. Do not restart it again before you know.</source>
        <translation>请先查看当前状态和云端控制台。在查明之前，不要再次重启。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a status: %1 its word, %2 its code as the cloud gave it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <extracomment>%1 is &quot;Running&quot; or &quot;Accepted&quot;</extracomment>
        <translation>%1，已超时</translation>
    </message>
    <message>
        <source>%1, settled by hand</source>
        <extracomment>%1 is &quot;Unknown&quot;, or &quot;Running, overdue&quot;</extracomment>
        <translation>%1，已人工处置</translation>
    </message>
    <message>
        <source>%1, but now: %2</source>
        <extracomment>%1 is &quot;Succeeded&quot;, %2 the word of a status that is not the normal one</extracomment>
        <translation>%1，但当前：%2</translation>
    </message>
    <message>
        <source>The job succeeded, but the status is now: %1.</source>
        <translation>任务已成功，但当前状态为：%1。</translation>
    </message>
    <message>
        <source>%1 (no status)</source>
        <extracomment>%1 is &quot;Accepted&quot;; the cloud&apos;s job came without a status</extracomment>
        <translation>%1（无状态）</translation>
    </message>
    <message>
        <source>%1 (status %2)</source>
        <extracomment>%1 is &quot;Accepted&quot;, %2 the status of the cloud&apos;s job as it came, like &quot;7&quot;</extracomment>
        <translation>%1（状态 %2）</translation>
    </message>
</context>
<context>
    <name>TargetTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务ID</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>错误说明</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波次</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
</context>
<context>
    <name>TestWords</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>✔ passed</source>
        <translation>✔ 通过</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ 警告</translation>
    </message>
    <message>
        <source>✖ failed</source>
        <translation>✖ 失败</translation>
    </message>
    <message>
        <source>– not needed</source>
        <translation>– 不需要</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? 未知</translation>
    </message>
    <message>
        <source>Plain http: the endpoint is on this computer.</source>
        <translation>明文 http：终端节点就在本机。</translation>
    </message>
    <message>
        <source>The endpoint was reached.</source>
        <translation>终端节点可以连通。</translation>
    </message>
    <message>
        <source>The certificate is valid and trusted.</source>
        <translation>证书有效且受信任。</translation>
    </message>
    <message>
        <source>User and password were accepted.</source>
        <translation>用户和密码已通过验证。</translation>
    </message>
    <message>
        <source>The token was accepted.</source>
        <translation>令牌已通过验证。</translation>
    </message>
    <message>
        <source>The signature was accepted.</source>
        <translation>签名已通过验证。</translation>
    </message>
    <message>
        <source>You may use the project.</source>
        <translation>可以访问该项目。</translation>
    </message>
    <message>
        <source>The fleet could be read. Nothing was changed in the cloud.</source>
        <translation>可以读取机群。云端没有任何改动。</translation>
    </message>
    <message>
        <source>This project is not among those that you may enter, or not in this region. Choose one with “Find…”, or copy its ID from My Credentials in the cloud&apos;s console.</source>
        <translation>您无权访问该项目，或该项目不在此区域。请点击“查找…”选择，或从控制台“我的凭证”页面复制项目ID。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s owner for the permission to list and restart this fleet, and check the region.</source>
        <translation>请向账号所有者申请查看和重启该机群的权限，并检查区域。</translation>
    </message>
    <message>
        <source>The answer did not tell the cloud&apos;s time.</source>
        <translation>应答中没有云端时间。</translation>
    </message>
    <message>
        <source>The list of projects could not be read: a wrong project may be the reason.</source>
        <translation>无法读取项目列表：也可能是项目不对。</translation>
    </message>
    <message>
        <source>The test did not get that far.</source>
        <translation>测试未进行到这一步。</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock and the cloud&apos;s differ by %n second(s).</source>
        <translation>
            <numerusform>本机时钟与云端相差 %n 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端慢 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the cloud&apos;s.</source>
        <translation>
            <numerusform>本机时钟比云端快 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Let the system set its time by itself, then test again: beyond 15 minutes every signature is refused.</source>
        <extracomment>%1: how far the clock is off, a sentence</extracomment>
        <translation>%1请让系统自动校时，然后重新测试：相差超过 15 分钟，所有签名都会被拒绝。</translation>
    </message>
    <message>
        <source>Copy AK and SK once more, and see that the key is enabled; a temporary key needs its security token and ends with it. Do not try again and again: after more than five wrong signatures the cloud locks the key for a while.</source>
        <translation>请重新复制 AK 和 SK，并确认密钥处于启用状态；临时密钥还需要安全令牌，并随其失效。请勿反复重试：连续超过五次签名错误后，云端会暂时锁定该密钥。</translation>
    </message>
    <message>
        <source>Check account, user, password and project; with a virtual MFA device, enter a new code. A password is never sent again by itself: after several wrong ones the cloud locks the user.</source>
        <translation>请检查账号、用户、密码和项目；使用虚拟 MFA 设备时请输入新的验证码。点兵不会自动重发密码：多次错误后，云端会锁定该用户。</translation>
    </message>
    <message>
        <source>The connection works. Nothing was changed in the cloud.</source>
        <translation>连接可用。云端没有任何改动。</translation>
    </message>
    <message>
        <source>Your sign-in was accepted, but the fleet could not be read. The connection can be saved; it is marked with a warning then.</source>
        <translation>身份已通过验证，但无法读取机群。连接可以保存，并会标记为有警告。</translation>
    </message>
    <message>
        <source>The cloud did not accept your sign-in. If the connection is saved like this, it is marked as not tested, and the same is not tried again by itself.</source>
        <translation>云端未接受您的身份。若就此保存，连接会标记为未测试，且不会自动原样重试。</translation>
    </message>
    <message>
        <source>The test was not completed. If the connection is saved like this, it is marked as not tested.</source>
        <translation>测试未能完成。若就此保存，连接会标记为未测试。</translation>
    </message>
    <message>
        <source>The test was not completed. If the connection is saved like this, it is marked as not tested. %1</source>
        <extracomment>%1: what went wrong, whole sentences</extracomment>
        <translation>测试未能完成。若就此保存，连接会标记为未测试。%1</translation>
    </message>
</context>
<context>
    <name>TickWords</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: how many rows, %2: their status: &quot;1 frozen&quot;</extracomment>
        <translation>%2 %1 行</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <extracomment>%1: how many rows are no longer in the cloud&apos;s list</extracomment>
        <translation>已不在列表中 %1 行</translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Run #%1 · %2</source>
        <extracomment>a run: %1 its number, %2 the connection</extracomment>
        <translation>批次 #%1 · %2</translation>
    </message>
    <message>
        <source>%1 — %2, %3</source>
        <extracomment>%1 is &quot;Run #41 · prod&quot;, %2 what it is about, %3 a time with its date</extracomment>
        <translation>%1 — %2，%3</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Sent from %1 to %2</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>发送时间：%1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Failed&quot;, %2 how many there are</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Wave %1: %n target(s)</source>
        <extracomment>%1 is the number of a wave, %n how many targets it has</extracomment>
        <translation>
            <numerusform>波次 %1：%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>First sent at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>首次发送：%1</translation>
    </message>
    <message>
        <source>Last end at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>最后结束：%1</translation>
    </message>
    <message>
        <source>Paused at %1; nobody wrote down until when.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>%1 暂停；没有记录何时恢复。</translation>
    </message>
    <message>
        <source>Paused since %1, for %2 by now.</source>
        <translation>自 %1 起暂停，至今 %2。</translation>
    </message>
    <message>
        <source>Paused from %1 to %2, for %3.</source>
        <extracomment>%1 and %2 are times, %3 is a duration such as 01:20</extracomment>
        <translation>%1 至 %2 暂停，共 %3。</translation>
    </message>
    <message>
        <source>The operator did it.</source>
        <translation>由操作人操作。</translation>
    </message>
    <message>
        <source>Sending was stopped at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>已于 %1 停止发送。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set at %1: times before and after cannot be compared.</source>
        <translation>本机时钟在 %1 被调整：前后的时间不能相互比较。</translation>
    </message>
    <message>
        <source>The operator ended the pause before the next wave at %1.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>操作人于 %1 提前结束了下一波次之前的间隔。</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <extracomment>%1 is the number of a wave</extracomment>
        <translation>波次 %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>in a picture</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stop rule</source>
        <comment>in a picture</comment>
        <translation>停止规则</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>in a picture</comment>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>It was paused %n time(s).</source>
        <translation>
            <numerusform>暂停过 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was paused %n time(s), for %1 in all.</source>
        <extracomment>%1 is a duration such as 01:20</extracomment>
        <translation>
            <numerusform>暂停过 %n 次，共 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2, %3 in all.</source>
        <extracomment>%1 and %2 are times, %3 is a duration such as 03:12</extracomment>
        <translation>%1 至 %2，共 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n wave(s) began.</source>
        <translation>
            <numerusform>已开始 %n 个波次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether it was paused was not read.</source>
        <translation>未读取是否暂停过。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) without a time of sending are not drawn.</source>
        <translation>
            <numerusform>%n 个目标没有发送时间，未画出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownCallText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a label and its value, as in &quot;Request ID: 6837&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Request sent at %1: %2 of %n target(s) unknown</source>
        <extracomment>%1 a time, %2 how many of the request&apos;s targets are unknown</extracomment>
        <translation>
            <numerusform>%1 发送的请求：%n 个目标中 %2 个结果未知</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not read since</source>
        <translation>此后未读取</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>%1 and %2 the first and the last time at which the status %3 was seen</extracomment>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <extracomment>%1 and %2 statuses that followed each other</extracomment>
        <translation>%1，之后 %2</translation>
    </message>
    <message>
        <source>settled by hand</source>
        <translation>已人工处置</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>返回内容</translation>
    </message>
    <message>
        <source>nothing usable</source>
        <translation>没有可用的内容</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>The cloud&apos;s message</source>
        <translation>云端原文</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>发送前状态</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后状态</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The cloud accepted this request and no longer keeps its jobs: how they ended is not known. Check the targets before you do it again.</source>
        <translation>云端已受理该请求，但不再保留其任务：任务结果无从得知。再次操作之前，请先核对目标。</translation>
    </message>
    <message>
        <source>The cloud accepted this request; its jobs were overdue when they were settled by hand. Check the targets before you do it again.</source>
        <translation>云端已受理该请求；其任务超时后由人工处置。再次操作之前，请先核对目标。</translation>
    </message>
    <message>
        <source>This was sent, or may have been, and no answer says what became of it. It may have been carried out: check the targets before you do it again.</source>
        <translation>已发送，或可能已发送，但没有应答说明其结果。可能已经执行：再次操作前，请先核对目标。</translation>
    </message>
    <message>
        <source>asked to keep watching</source>
        <translation>已要求继续跟踪</translation>
    </message>
    <message>
        <source>planned again in run #%1</source>
        <extracomment>%1 the number of a run</extracomment>
        <translation>已列入批次 #%1，待再次发送</translation>
    </message>
    <message>
        <source>sent again in run #%1: %2</source>
        <extracomment>%1 the number of a run, %2 the outcome of the target in it, as &quot;Succeeded&quot;</extracomment>
        <translation>已在批次 #%1 中再次发送：%2</translation>
    </message>
</context>
<context>
    <name>huawei</name>
    <message>
        <source>Creating</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is still being created.</source>
        <translation>不可重启：仍在创建中。</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>This status code is not known. Check before restarting.</source>
        <translation>无法识别该状态代码，请核对后再重启。</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>The server is abnormal. A restart may fail.</source>
        <translation>服务器状态异常，重启可能失败。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is frozen.</source>
        <translation>不可重启：已冻结。</translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation>关机</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is powered off and must be started.</source>
        <translation>不可重启：已关机，需先开机。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>关机中</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is being powered off.</source>
        <translation>不可重启：正在关机。</translation>
    </message>
    <message>
        <source>Stop failed</source>
        <translation>关机失败</translation>
    </message>
    <message>
        <source>Powering off failed. A restart may fail.</source>
        <translation>关机失败，重启可能失败。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>开机中</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is still starting.</source>
        <translation>不可重启：正在开机。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>The encode server is abnormal. A restart may fail.</source>
        <translation>编码服务状态异常，重启可能失败。</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is restarting already.</source>
        <translation>不可重启：正在重启中。</translation>
    </message>
    <message>
        <source>Frozen or creating</source>
        <translation>冻结或创建中</translation>
    </message>
    <message>
        <source>It is frozen or still being created. A restart may fail.</source>
        <translation>已冻结或仍在创建中，重启可能失败。</translation>
    </message>
    <message>
        <source>Powered off or creating</source>
        <translation>关机或创建中</translation>
    </message>
    <message>
        <source>It is powered off or still being created. A restart may fail.</source>
        <translation>已关机或仍在创建中，重启可能失败。</translation>
    </message>
    <message>
        <source>Cloud phone servers</source>
        <translation>云手机服务器</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud phone server(s)</source>
        <translation>
            <numerusform>%n 台云手机服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>重启…</translation>
    </message>
    <message numerus="yes">
        <source>Restart %n cloud phone server(s)?</source>
        <translation>
            <numerusform>重启 %n 台云手机服务器？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n server(s)</source>
        <translation>
            <numerusform>重启 %n 台服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>Every phone on these servers is cut off, and unsaved data in the phones can be lost.</source>
        <translation>这些服务器上的所有云手机都会中断，云手机中未保存的数据可能丢失。</translation>
    </message>
    <message>
        <source>Specifications</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Phone specifications</source>
        <translation>云手机规格</translation>
    </message>
    <message>
        <source>AZ</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Encode servers</source>
        <translation>编码服务</translation>
    </message>
    <message numerus="yes">
        <source>%n encode server(s)</source>
        <translation>
            <numerusform>%n 个编码服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n encode server(s)?</source>
        <translation>
            <numerusform>重启 %n 个编码服务？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n encode server(s)</source>
        <translation>
            <numerusform>重启 %n 个编码服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Video and audio of the phones that these encode servers serve are cut off.</source>
        <translation>由这些编码服务承载的云手机音视频会中断。</translation>
    </message>
    <message>
        <source>Cloud phone server</source>
        <translation>云手机服务器</translation>
    </message>
    <message>
        <source>Huawei Cloud Phone (CPH)</source>
        <translation>华为云 云手机（CPH）</translation>
    </message>
    <message>
        <source>Restarted %1</source>
        <translation>%1已重启</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to restart: all %n were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>没有可重启的目标：%n 台在最近 %1 分钟内已重启过。确需再次重启时，请勾选。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to restart: all %n encode servers were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>没有可重启的目标：%n 个编码服务在最近 %1 分钟内已重启过。确需再次重启时，请勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Server</source>
        <extracomment>the type of an encode server</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Resetting</source>
        <translation>重置中</translation>
    </message>
    <message>
        <source>Cannot be restarted: it is being reset.</source>
        <translation>不可重启：正在重置。</translation>
    </message>
    <message>
        <source>It is powered off. A restart starts it.</source>
        <translation>已关机，重启会将其开机。</translation>
    </message>
    <message>
        <source>Reset failed</source>
        <translation>重置失败</translation>
    </message>
    <message>
        <source>Resetting failed. A restart may fail.</source>
        <translation>重置失败，重启可能失败。</translation>
    </message>
    <message>
        <source>Restart failed</source>
        <translation>重启失败</translation>
    </message>
    <message>
        <source>Its last restart failed. This one may fail, too.</source>
        <translation>上次重启失败，本次也可能失败。</translation>
    </message>
    <message>
        <source>The phone is abnormal. A restart may fail.</source>
        <translation>云手机异常，重启可能失败。</translation>
    </message>
    <message>
        <source>Creation failed</source>
        <translation>创建失败</translation>
    </message>
    <message>
        <source>Cannot be restarted: it could not be created.</source>
        <translation>不可重启：创建失败。</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <extracomment>the type of a cloud phone</extracomment>
        <translation>普通</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试玩</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Cloud phones</source>
        <translation>云手机</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud phone(s)</source>
        <translation>
            <numerusform>%n 部云手机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n cloud phone(s)?</source>
        <translation>
            <numerusform>重启 %n 部云手机？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n cloud phone(s)</source>
        <translation>
            <numerusform>重启 %n 部云手机</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to restart: all %n cloud phones were restarted in the last %1 minutes. Tick a row to restart it again anyway.</source>
        <translation>
            <numerusform>没有可重启的目标：%n 部云手机在最近 %1 分钟内已重启过。确需再次重启时，请勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each phone is cut off, and unsaved data in it can be lost.</source>
        <translation>这些云手机会中断，其中未保存的数据可能丢失。</translation>
    </message>
    <message>
        <source>Last restart</source>
        <translation>上次重启</translation>
    </message>
    <message>
        <source>Key pair</source>
        <translation>密钥对</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Image ID</source>
        <translation>镜像ID</translation>
    </message>
    <message numerus="yes">
        <source>%n have a status that is not known: check before restarting.</source>
        <translation>
            <numerusform>其中 %n 个的状态代码无法识别，请核对后再重启。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are abnormal: a restart may fail.</source>
        <translation>
            <numerusform>其中 %n 个状态异常，重启可能失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be powered off: a restart may fail.</source>
        <translation>
            <numerusform>其中 %n 个关机失败，重启可能失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are frozen or still being created: a restart may fail.</source>
        <translation>
            <numerusform>其中 %n 个已冻结或仍在创建中，重启可能失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are powered off or still being created: a restart may fail.</source>
        <translation>
            <numerusform>其中 %n 个已关机或仍在创建中，重启可能失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are powered off: a restart starts them.</source>
        <translation>
            <numerusform>其中 %n 个已关机，重启会将其开机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be reset: a restart may fail.</source>
        <translation>
            <numerusform>其中 %n 个重置失败，重启可能失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last restart of %n failed: this one may fail, too.</source>
        <translation>
            <numerusform>其中 %n 个上次重启失败，本次也可能失败。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CallList</name>
    <message>
        <source>Requests that wi&amp;ll be sent (%1)</source>
        <translation>将发送的请求（%1 个）(&amp;L)</translation>
    </message>
    <message>
        <source>Requests that will be sent</source>
        <translation>将发送的请求</translation>
    </message>
</context>
<context>
    <name>muster::CallModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names, %n how many are not in it</extracomment>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Request %1, wave %2: %3: %4</source>
        <extracomment>a planned call; %1: its number, %2: the wave&apos;s number, %3: &quot;5 servers&quot;, %4: their names</extracomment>
        <translation>请求 %1，波次 %2：%3：%4</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>muster::CallPreview</name>
    <message>
        <source>Cop&amp;y as curl</source>
        <translation>复制为 curl(&amp;Y)</translation>
    </message>
    <message>
        <source>Request %1, as it will be sent</source>
        <extracomment>%1 is its number</extracomment>
        <translation>请求 %1 的完整内容（按将发送的原样）</translation>
    </message>
    <message>
        <source>It can be shown once the project is known.</source>
        <translation>获知项目ID后才能显示。</translation>
    </message>
    <message>
        <source>Words with $ stand for secrets and for values that are made when it is sent.</source>
        <translation>以 $ 开头的词代替密钥等机密信息，以及发送时才生成的内容。</translation>
    </message>
    <message>
        <source>If the cloud says that it does not know this action, %1 is sent in its place.</source>
        <extracomment>%1 is the name of a call</extracomment>
        <translation>如果云端表示不认识此操作，则改为发送 %1。</translation>
    </message>
</context>
<context>
    <name>muster::CheckBar</name>
    <message>
        <source>Reading the status once more…</source>
        <translation>正在再次读取状态…</translation>
    </message>
    <message>
        <source>The status was not read once more; nothing was sent.</source>
        <translation>未再次读取状态；没有发送任何请求。</translation>
    </message>
    <message numerus="yes">
        <source>The status of %n target(s) has changed; nothing was sent. Look at the marked rows, then confirm once more.</source>
        <translation>
            <numerusform>%n 个目标的状态已变化；没有发送任何请求。请查看标出的行，然后重新确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop rea&amp;ding</source>
        <translation>停止读取(&amp;D)</translation>
    </message>
    <message>
        <source>Send withou&amp;t this check</source>
        <translation>不再核对，直接发送(&amp;T)</translation>
    </message>
    <message>
        <source>The status could not be read once more; nothing was sent.</source>
        <translation>无法再次读取状态；没有发送任何请求。</translation>
    </message>
    <message numerus="yes">
        <source>The list was not read completely, and %n target(s) were missing from it; nothing was sent. Try again.</source>
        <translation>
            <numerusform>列表未能完整读取，其中未出现 %n 个目标；未发送任何请求。请重试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::CloseQuestion</name>
    <message>
        <source>Close Muster?</source>
        <translation>关闭点兵？</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) have not finished. What is not sent yet will not be sent. What the cloud has accepted goes on there, and Muster follows it again when its connection is opened the next time. What is being sent at this moment will be shown as unknown.</source>
        <translation>
            <numerusform>还有 %n 个目标没有结束。尚未发送的将不再发送。云端已受理的会继续执行，下次打开相应连接时点兵会继续跟踪。此刻正在发送的将显示为“结果未知”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>保持打开</translation>
    </message>
    <message>
        <source>The journal could not be written. What the cloud answered last is in memory only: if Muster closes now, those targets will be shown as unknown, or as running, although more was known. First fix the problem shown above the list, then try the journal again.</source>
        <translation>无法写入操作记录。云端最近的应答仅保存在内存中：如果现在关闭点兵，这些目标将显示为结果未知或运行中，尽管实际已知更多。请先处理列表上方提示的问题，再重试写入操作记录。</translation>
    </message>
    <message>
        <source>The journal&apos;s file is not in its place, and what Muster knows could not be saved there: if Muster closes now, the history may lack all runs. First fix the problem shown above the list, then try the journal again.</source>
        <translation>操作记录文件不在原处，点兵已知的内容也无法保存到那里：如果现在关闭点兵，历史记录可能缺少所有批次。请先处理列表上方提示的问题，再重试写入操作记录。</translation>
    </message>
</context>
<context>
    <name>muster::ColourStrip</name>
    <message>
        <source>Colour of this connection: %1</source>
        <extracomment>%1 is a colour, e.g. &quot;Red&quot;</extracomment>
        <translation>此连接的颜色：%1</translation>
    </message>
</context>
<context>
    <name>muster::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) ticked</source>
        <translation>
            <numerusform>已选 %n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are ticked (%3%)</source>
        <extracomment>%1 targets of the whole fleet, %2 is &quot;48 cloud phone servers&quot;, %3 is the percentage</extracomment>
        <translation>已选 %1 / %2（%3%）</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket:</source>
        <translation>原因或工单(&amp;R)：</translation>
    </message>
    <message>
        <source>optional; kept in the record</source>
        <translation>选填；会写入记录</translation>
    </message>
    <message>
        <source>Repeats a part of run #%1.</source>
        <translation>重试批次 #%1 的部分目标。</translation>
    </message>
    <message>
        <source>One request carries them all: once it is sent, there is nothing left to stop.</source>
        <translation>所有目标都在同一个请求中：请求一旦发出便无法再停止。</translation>
    </message>
</context>
<context>
    <name>muster::ConfirmModel</name>
    <message numerus="yes">
        <source>%n of them: %1</source>
        <extracomment>%n targets have the reason %1, which is a sentence</extracomment>
        <translation>
            <numerusform>其中 %n 个目标：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>已不在列表中</translation>
    </message>
    <message>
        <source>Changed: it was %1</source>
        <extracomment>%1 is the status before, as &quot;Normal (5)&quot;</extracomment>
        <translation>已变化：原为 %1</translation>
    </message>
    <message>
        <source>Run #%1: %2. Not sent since then</source>
        <extracomment>%1 the number of a run, %2 the outcome of the target in it, as &quot;Failed&quot;</extracomment>
        <translation>批次 #%1：%2。此后未再发送</translation>
    </message>
    <message>
        <source>Check it first</source>
        <translation>请先核对</translation>
    </message>
    <message>
        <source>Hidden by the filter</source>
        <translation>被筛选条件隐藏</translation>
    </message>
    <message>
        <source>Not sent by run #%1, nor since then</source>
        <extracomment>%1 the number of a run</extracomment>
        <translation>批次 #%1 中未发送，此后也未发送</translation>
    </message>
</context>
<context>
    <name>muster::ConnectionDialog</name>
    <message>
        <source>Looking up the stored keys.</source>
        <translation>正在读取已保存的密钥。</translation>
    </message>
    <message>
        <source>Or type the keys again.</source>
        <translation>也可以重新输入密钥。</translation>
    </message>
    <message>
        <source>The keys are kept for one session only. Type them.</source>
        <translation>密钥仅在本次会话中保存，请输入。</translation>
    </message>
    <message>
        <source>The %1 shows no keys for this connection: it is locked, or there are none. Unlock it and open this window again, or type the keys again.</source>
        <translation>%1中看不到此连接的密钥：可能已锁定，也可能没有保存过。请解锁后重新打开本窗口，或重新输入密钥。</translation>
    </message>
    <message>
        <source>The %1 is slow, or asks for your password in a window of its own.</source>
        <translation>%1响应较慢，或正在另一个窗口中等待您输入密码。</translation>
    </message>
    <message>
        <source>Storing the keys.</source>
        <translation>正在保存密钥。</translation>
    </message>
    <message>
        <source>Removing the keys from where they were kept before.</source>
        <translation>正在从原存储位置删除密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The connection is saved, but the earlier keys may still be there.</source>
        <translation>连接已保存，但原来的密钥可能仍在原处。</translation>
    </message>
    <message>
        <source>Signing in with these keys did not succeed just now: opening would be one more wrong try, and too many lock a key. Correct what is wrong, or test again.</source>
        <translation>刚才用这些密钥登录未成功：此时打开又是一次错误尝试，次数过多会导致密钥被锁定。请改正后再打开，或重新测试。</translation>
    </message>
    <message>
        <source>Testing: signing in and reading the first page of the list.</source>
        <translation>正在测试：登录并读取列表的第一页。</translation>
    </message>
    <message>
        <source>Edit connection “%1”</source>
        <translation>编辑连接“%1”</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Stop waitin&amp;g</source>
        <translation>停止等待(&amp;G)</translation>
    </message>
    <message>
        <source>Te&amp;st connection</source>
        <translation>测试连接(&amp;S)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keys from the environment</source>
        <translation>环境变量中的密钥</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Testing: the connection is opened when the test has ended, unless signing in is refused.</source>
        <translation>正在测试：测试结束后即打开此连接；若登录被拒绝，则不打开。</translation>
    </message>
    <message>
        <source>Testing: the connection is saved when the test has ended, unless signing in is refused.</source>
        <translation>正在测试：测试结束后即保存此连接；若登录被拒绝，则不保存。</translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation>仅本次会话保存</translation>
    </message>
    <message>
        <source>State of the test: %1</source>
        <extracomment>%1: &quot;verified&quot; with date and time, &quot;tested ..., with a warning&quot; or &quot;not tested&quot;</extracomment>
        <translation>测试状态：%1</translation>
    </message>
    <message>
        <source>failed, see above</source>
        <translation>失败，原因见上方</translation>
    </message>
</context>
<context>
    <name>muster::ConnectionEditing</name>
    <message>
        <source>The connection is needed by run #%1, which has not finished sending. Stop its sending in the Jobs panel, or wait for it; then remove the connection.</source>
        <translation>批次 #%1 尚未发送完毕，仍需此连接。请在“任务”面板中停止其发送，或等待发送完毕，然后再删除连接。</translation>
    </message>
    <message>
        <source>, #</source>
        <extracomment>between the numbers of runs: &quot;#3, #4&quot;</extracomment>
        <translation>、#</translation>
    </message>
    <message>
        <source>The connection is needed by runs #%1, which have not finished sending. Stop their sending in the Jobs panel, or wait for them; then remove the connection.</source>
        <translation>批次 #%1 尚未发送完毕，仍需此连接。请在“任务”面板中停止它们的发送，或等待发送完毕，然后再删除连接。</translation>
    </message>
    <message>
        <source>The connection was removed from the list. It stays open as long as jobs of its runs are followed; those that are overdue can be settled by hand.</source>
        <translation>连接已从列表中删除。只要仍在跟踪其批次的任务，它就保持打开；已超时的任务可以人工处置。</translation>
    </message>
    <message>
        <source>“%1” is saved. What is open goes on as it was, keys, endpoint and proxy: signing in as saved did not succeed in the test, and too many wrong tries lock a key or a user.</source>
        <translation>“%1”已保存。已打开的连接仍按原来的密钥、终端节点和代理运行：测试时按新内容登录未成功，错误次数过多会导致密钥或用户被锁定。</translation>
    </message>
    <message>
        <source>“%1” is saved and was not opened: signing in did not succeed in the test, and too many wrong tries lock a key or a user. Correct what is wrong, or choose the connection to try all the same.</source>
        <translation>“%1”已保存，但没有打开：测试时登录未成功，错误次数过多会导致密钥或用户被锁定。请改正后再打开；仍要原样再试，请在连接列表中选择它。</translation>
    </message>
</context>
<context>
    <name>muster::ConnectionExchange</name>
    <message>
        <source>There is no connection that could be exported.</source>
        <translation>没有可以导出的连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported to %1, without keys.</source>
        <translation>
            <numerusform>已将 %n 个连接导出到 %1，不含密钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>导入连接</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>连接 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1。系统原文：“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) imported. They are read-only and have no keys yet: choose one to type them.</source>
        <translation>
            <numerusform>已导入 %n 个连接。它们为只读，尚无密钥：选择连接后输入密钥。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ConnectionForm</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a region&apos;s name, %2 its id</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Own endpoints</source>
        <translation>自定义终端节点</translation>
    </message>
    <message>
        <source>The keys are stored in the %1, nowhere else.</source>
        <translation>密钥只保存在%1中，不存于别处。</translation>
    </message>
    <message>
        <source>The keys are kept in memory and forgotten when Muster ends. You type them again next time.</source>
        <translation>密钥只保存在内存中，点兵退出后即清除，下次需要重新输入。</translation>
    </message>
    <message>
        <source>Empty: the region&apos;s own project</source>
        <translation>留空：使用该区域的默认项目</translation>
    </message>
    <message>
        <source>Keychain (%1)</source>
        <extracomment>%1 is the keychain&apos;s name, e.g. &quot;system keyring&quot;</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次会话</translation>
    </message>
    <message>
        <source>Pr&amp;oduction: ask more before anything is restarted</source>
        <translation>生产环境：重启前要求更多确认(&amp;O)</translation>
    </message>
    <message>
        <source>Read-on&amp;ly: restart nothing until this is unticked</source>
        <translation>只读：取消勾选之前不重启任何目标(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>提供商(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>区域(&amp;R)：</translation>
    </message>
    <message>
        <source>Service en&amp;dpoint:</source>
        <translation>服务终端节点(&amp;D)：</translation>
    </message>
    <message>
        <source>Identit&amp;y endpoint:</source>
        <translation>IAM 终端节点(&amp;Y)：</translation>
    </message>
    <message>
        <source>Pro&amp;ject ID:</source>
        <translation>项目ID(&amp;J)：</translation>
    </message>
    <message>
        <source>K&amp;eep the keys in:</source>
        <translation>密钥存储位置(&amp;E)：</translation>
    </message>
    <message>
        <source>The keys are kept in memory and forgotten when Muster ends, and so is this connection.</source>
        <translation>密钥仅保存在内存中。点兵结束后，密钥和此连接都会被清除。</translation>
    </message>
    <message>
        <source>Colour la&amp;bel:</source>
        <translation>颜色标记(&amp;B)：</translation>
    </message>
    <message>
        <source>An IAM token is kept in memory only: it ends within a day, and it is too long for a keychain. When it ends, you paste a new one.</source>
        <translation>IAM 令牌只保存在内存中：它在一天内失效，且过长而无法存入密钥环。失效后请粘贴新的令牌。</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find the project</source>
        <translation>查找项目</translation>
    </message>
</context>
<context>
    <name>muster::ConnectionPage</name>
    <message>
        <source>Edit connection…</source>
        <translation>编辑连接…</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s): %1</source>
        <extracomment>%1: what is wrong with them</extracomment>
        <translation>
            <numerusform>%n 个目标：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Try %1</source>
        <extracomment>%1: the name of a cloud</extracomment>
        <translation>试用%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Enter the code…</source>
        <translation>输入验证码…</translation>
    </message>
    <message>
        <source>Demo cloud: everything here is simulated on this computer. Nothing real is touched.</source>
        <translation>演示云：这里的一切都由本机模拟，不会操作任何真实资源。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Signing in did not succeed. The password is not sent again by itself: too many tries lock the user.</source>
        <translation>登录未成功。密码不会自动重发，以免尝试次数过多导致用户被锁定。</translation>
    </message>
    <message>
        <source>Earlier runs could not be loaded, so no run can be started: Muster would not know what was sent a moment ago.</source>
        <translation>未能载入以前的批次，因此不能启动批次：否则无从得知刚刚发送过什么。</translation>
    </message>
</context>
<context>
    <name>muster::ConnectionPicker</name>
    <message>
        <source>&amp;New connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit “%1”…</source>
        <extracomment>%1 is a connection&apos;s name, here and in the next</extracomment>
        <translation>编辑“%1”(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove “%1”…</source>
        <translation>删除“%1”(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose a connection</source>
        <translation>选择连接</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <extracomment>%1 is a connection&apos;s name with its marks</extracomment>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Demo: %1</source>
        <extracomment>%1: the name of a cloud</extracomment>
        <translation>演示：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a connection&apos;s name with its marks, %2 what its last test came to</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>muster::Consent</name>
    <message>
        <source>I have &amp;checked the list</source>
        <translation>我已核对列表(&amp;C)</translation>
    </message>
    <message>
        <source>Number of targets</source>
        <translation>目标数量</translation>
    </message>
    <message>
        <source>Type the &amp;number of targets (%1) to confirm:</source>
        <translation>请输入目标数量（%1）以确认(&amp;N)：</translation>
    </message>
</context>
<context>
    <name>muster::CredentialRows</name>
    <message>
        <source>IAM user and password</source>
        <translation>IAM 用户和密码</translation>
    </message>
    <message>
        <source>Access key (AK/SK)</source>
        <translation>访问密钥（AK/SK）</translation>
    </message>
    <message>
        <source>From the environment. Leave empty to use it.</source>
        <translation>来自环境变量。留空则使用它。</translation>
    </message>
    <message>
        <source>Stored. Leave empty to keep it.</source>
        <translation>已保存。留空则保持不变。</translation>
    </message>
    <message>
        <source>Only for temporary keys</source>
        <translation>仅临时密钥需要</translation>
    </message>
    <message>
        <source>S&amp;ign-in:</source>
        <translation>登录方式(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Access key (AK):</source>
        <translation>访问密钥（AK）(&amp;A)：</translation>
    </message>
    <message>
        <source>Secret &amp;key (SK):</source>
        <translation>秘密访问密钥（SK）(&amp;K)：</translation>
    </message>
    <message>
        <source>Security &amp;token:</source>
        <translation>安全令牌(&amp;T)：</translation>
    </message>
    <message>
        <source>When t&amp;he keys end:</source>
        <extracomment>the row below the security token</extracomment>
        <translation>密钥到期时间(&amp;H)：</translation>
    </message>
    <message>
        <source>A&amp;ccount name:</source>
        <translation>账号名(&amp;C)：</translation>
    </message>
    <message>
        <source>IAM &amp;user name:</source>
        <translation>IAM 用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>Pasted IAM token</source>
        <translation>粘贴的 IAM 令牌（Token）</translation>
    </message>
    <message>
        <source>Only with a virtual MFA device</source>
        <translation>仅使用虚拟 MFA 设备时需要</translation>
    </message>
    <message>
        <source>Was sent. Wait for the next one.</source>
        <translation>已发送。请等待下一个验证码。</translation>
    </message>
    <message>
        <source>Six digits, never stored</source>
        <translation>六位数字，不会保存</translation>
    </message>
    <message>
        <source>User ID (wit&amp;h MFA):</source>
        <translation>IAM 用户ID（MFA）(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;MFA code:</source>
        <translation>MFA 验证码(&amp;M)：</translation>
    </message>
    <message>
        <source>IAM to&amp;ken:</source>
        <translation>IAM 令牌(&amp;K)：</translation>
    </message>
    <message>
        <source>The secret key came along and stands below.</source>
        <translation>SK 已随之填入下方。</translation>
    </message>
    <message>
        <source>AK and SK may be pasted here together</source>
        <translation>可将 AK 和 SK 一起粘贴到此处</translation>
    </message>
</context>
<context>
    <name>muster::DiagnosticsDialog</name>
    <message>
        <source>Save diagnostics</source>
        <translation>保存诊断信息</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1。系统原文：“%2”。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>This is all that would be saved: versions, settings, connections without their keys, and the newest log. Nothing is sent anywhere. Read it before you pass it on: names of connections and regions are in it.</source>
        <translation>以下就是将要保存的全部内容：版本、设置、不含密钥的连接以及最新的日志。不会发送到任何地方。转交他人之前请先阅读：其中包含连接名称和区域。</translation>
    </message>
    <message>
        <source>Diagnostics, as they would be saved</source>
        <translation>将要保存的诊断信息</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>正在读取日志…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>muster::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Reason or detail</source>
        <translation>原因或说明</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Old runs deleted</source>
        <translation>已删除旧批次</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that ended before %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>
            <numerusform>%n 个批次，结束于 %1 之前</numerusform>
        </translation>
    </message>
    <message>
        <source>Something that this version of Muster does not know (%1)</source>
        <extracomment>%1 is a word as it came</extracomment>
        <translation>此版本的点兵无法识别的事件（%1）</translation>
    </message>
</context>
<context>
    <name>muster::EventsView</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n event(s). Narrow the search to see older ones.</source>
        <translation>
            <numerusform>最新的 %n 个事件。缩小搜索范围可查看更早的事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The events could not be read.</source>
        <translation>无法读取事件。</translation>
    </message>
    <message>
        <source>No event matches. Change the search or the days.</source>
        <translation>没有符合条件的事件。请更改搜索内容或日期。</translation>
    </message>
    <message>
        <source>Events of connections</source>
        <translation>连接的事件</translation>
    </message>
    <message>
        <source>No events yet. Events that belong to no run are kept here: who unlocked production and why, and which old runs were deleted.</source>
        <translation>没有事件记录。与连接有关而不属于任何批次的事件保存在这里：谁因何解锁了生产环境，以及删除了哪些旧批次。</translation>
    </message>
</context>
<context>
    <name>muster::ExpiryEdit</name>
    <message>
        <source>This time has passed.</source>
        <translation>该时间已过。</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>15 分钟后</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>1 小时后</translation>
    </message>
    <message>
        <source>In 24 hours</source>
        <translation>24 小时后</translation>
    </message>
    <message>
        <source>At this time:</source>
        <extracomment>a time follows in a field of its own</extracomment>
        <translation>此时间：</translation>
    </message>
    <message>
        <source>When the keys end</source>
        <translation>密钥到期时间</translation>
    </message>
    <message>
        <source>The time at which the keys end</source>
        <translation>密钥到期的具体时间</translation>
    </message>
</context>
<context>
    <name>muster::ExportConnectionsDialog</name>
    <message>
        <source>Export connections</source>
        <translation>导出连接</translation>
    </message>
    <message>
        <source>Connections (*.json)</source>
        <translation>连接 (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1。系统原文：“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n connection(s)…</source>
        <translation>
            <numerusform>导出 %n 个连接(&amp;X)…</numerusform>
        </translation>
    </message>
    <message>
        <source>The names, addresses and settings of the ticked connections go into the file. No keys and no passwords go along: whoever imports it types their own. A CA file is not named there either, because its path is one of this computer.</source>
        <translation>勾选的连接的名称、地址和设置会写入文件，不含任何密钥和密码：导入者需输入自己的密钥。CA 文件的路径属于本机，也不会写入。</translation>
    </message>
    <message>
        <source>Connections to export</source>
        <translation>要导出的连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>muster::FilterBar</name>
    <message>
        <source>Search name or ID</source>
        <translation>搜索名称或 ID</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>状态：全部</translation>
    </message>
    <message numerus="yes">
        <source>Status: %n chosen</source>
        <translation>
            <numerusform>状态：已选 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A status in the filter&apos;s menu; %1: &quot;Normal (5)&quot;, %2: how many rows have it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Search: words, status:normal, -word, /expression/</source>
        <translation>搜索：关键词、状态：正常、-排除、/正则/</translation>
    </message>
    <message>
        <source>Words: all of them must be in the name or ID
&quot;two words&quot;: as they stand
-word: rows without it
status:abnormal,frozen: one of these in that column
/^web-\d+/: a regular expression
Columns: %1</source>
        <translation>多个词：名称或 ID 须包含每一个
&quot;两个 词&quot;：按原样查找
-词：不含该词的行
状态：异常，冻结：该列为其中之一
/^web-\d+/：正则表达式
列名：%1</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Shows only rows with a value that you choose</source>
        <translation>只显示具有所选值的行</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>添加筛选条件</translation>
    </message>
</context>
<context>
    <name>muster::FilterChip</name>
    <message>
        <source>Remove filter %1</source>
        <extracomment>%1: a part of a filter: &quot;status: abnormal&quot;</extracomment>
        <translation>移除筛选条件 %1</translation>
    </message>
    <message>
        <source>%1
Delete takes it out of the filter, Enter or a click on its words goes to it in the search field.</source>
        <extracomment>%1: a part of a filter: &quot;status:abnormal&quot;</extracomment>
        <translation>%1
按 Delete 键将其从筛选中移除；按回车键或点击文字，可在搜索框中修改。</translation>
    </message>
</context>
<context>
    <name>muster::FilterChips</name>
    <message>
        <source>Parts of the filter</source>
        <translation>筛选条件</translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of the filter</source>
        <translation>
            <numerusform>另有 %n 个筛选条件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::FilterMenu</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a value in the menu of a filter; %1: &quot;Normal (5)&quot;, %2: how many rows have it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No row has a value here</source>
        <translation>所有行的此列均为空</translation>
    </message>
    <message>
        <source>Type another value…</source>
        <extracomment>an entry that goes to the search field</extracomment>
        <translation>输入其他值…</translation>
    </message>
</context>
<context>
    <name>muster::FilterRow</name>
    <message>
        <source>Paste list…</source>
        <translation>粘贴列表…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>muster::FindAnything</name>
    <message>
        <source>No run is shown.</source>
        <translation>没有显示任何批次。</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>现在不可用。</translation>
    </message>
    <message>
        <source>Not possible while no connection is open.</source>
        <translation>没有打开连接时不可用。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>not open: opens it</source>
        <translation>未打开，选择后打开</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <extracomment>%1: the name of a page of the settings</extracomment>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>a page of the settings</source>
        <translation>设置中的一页</translation>
    </message>
    <message>
        <source>Settings: network of the connection</source>
        <translation>设置：连接的网络</translation>
    </message>
    <message>
        <source>proxy and certificates, a connection each</source>
        <translation>代理和证书，每个连接各自设置</translation>
    </message>
    <message>
        <source>network;proxy;certificate;CA;TLS</source>
        <extracomment>words by which the network settings of a connection are found, apart by &apos;;&apos;</extracomment>
        <translation>网络、代理、证书、CA、TLS</translation>
    </message>
</context>
<context>
    <name>muster::FindField</name>
    <message>
        <source>%1: find, paste IDs, a job ID…</source>
        <extracomment>in the field; %1: the keys that lead there</extracomment>
        <translation>%1：查找，粘贴 ID 或任务ID…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>Names and IDs of the open lists, runs by number or reason, job IDs, request IDs, commands of the menus, connections, the manual. A pasted list can be ticked.</source>
        <translation>已打开列表中的名称和 ID、批次（按编号或原因）、任务ID、请求ID、菜单命令、连接、手册。粘贴的列表可以用来勾选。</translation>
    </message>
</context>
<context>
    <name>muster::FindPopup</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) to choose from. Return opens one, Esc closes.</source>
        <translation>
            <numerusform>%n 项结果可选。回车打开，Esc 关闭。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Looking… The best result will be opened.</source>
        <translation>正在查找…查完后会打开最匹配的一项。</translation>
    </message>
</context>
<context>
    <name>muster::FirstRunDialog</name>
    <message>
        <source>S&amp;kip all</source>
        <translation>全部跳过(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Make the connection…</source>
        <translation>新建连接(&amp;M)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Welcome to Muster</source>
        <translation>欢迎使用点兵</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>%1 of %2 steps</extracomment>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>您想如何开始？</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>Your connection</source>
        <translation>您的连接</translation>
    </message>
    <message>
        <source>Muster sends nothing anywhere until you test or open a connection.</source>
        <translation>在您测试或打开连接之前，点兵不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>&amp;Try the demo: a made-up fleet on this computer</source>
        <translation>试用演示：本机上的模拟机群(&amp;T)</translation>
    </message>
    <message>
        <source>Connect my own &amp;account</source>
        <translation>连接我自己的账号(&amp;A)</translation>
    </message>
    <message>
        <source>Keys can be kept in the keychain of this computer. Muster tries it with a dummy entry and removes it again. You can go on without waiting.</source>
        <translation>密钥可以保存在本机的密钥环中。点兵用一个测试条目试写，随后将其删除。您可以不等待，直接继续。</translation>
    </message>
    <message>
        <source>Next comes the window for a new connection. Have your access key ready, or account, user and password.

Nothing leaves this computer before you choose Test connection or Save there.

The connection begins read-only: you see everything and can restart nothing until you untick Read-only.</source>
        <translation>接下来会打开新建连接窗口。请准备好访问密钥，或账号名、用户名和密码。

在您选择“测试连接”或“保存”之前，任何数据都不会离开本机。

新连接默认只读：可以查看全部内容，在取消勾选“只读”之前不能重启任何资源。</translation>
    </message>
    <message>
        <source>Use the keys of the environment, for this session: %1</source>
        <extracomment>%1 is a provider, e.g. &quot;Huawei Cloud Phone (CPH)&quot;</extracomment>
        <translation>使用环境变量中的密钥，仅本次会话：%1</translation>
    </message>
    <message>
        <source>The language of the window. It can be changed at any time, at the lower right of the window or in the menu View.</source>
        <translation>界面语言。可随时在窗口右下角或“视图”菜单中更改。</translation>
    </message>
</context>
<context>
    <name>muster::FleetModel</name>
    <message>
        <source>No longer in the list</source>
        <translation>已不在列表中</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不可操作</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>A row as a screen reader says it; %1: name, %2: ticked or not, %3: status, %4: eligibility</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Can %1</source>
        <comment>of one</comment>
        <extracomment>a cell; %1 a verb: &quot;Can restart&quot;</extracomment>
        <translation>可%1</translation>
    </message>
    <message>
        <source>Can %1</source>
        <comment>whether</comment>
        <extracomment>the title of a column that says so, or why not; %1 a verb: &quot;Can restart&quot;</extracomment>
        <translation>能否%1</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>上次操作</translation>
    </message>
    <message>
        <source>none in the record</source>
        <translation>记录中没有</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a cell, a status and when it was read: &quot;Normal (5), 14:58&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 as of %2; something was sent to it since</source>
        <extracomment>a status that may be another one by now; %1: &quot;Normal (5)&quot;, %2: &quot;14:58:10&quot;</extracomment>
        <translation>%1（%2 时的状态，此后已发送过请求）</translation>
    </message>
</context>
<context>
    <name>muster::FleetNotice</name>
    <message>
        <source>Reading was stopped. The list may be incomplete.</source>
        <translation>读取已停止，列表可能不完整。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>muster::FleetPage</name>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The list is empty: the cloud has nothing of this kind here.</source>
        <translation>列表为空：云端没有这类资源。</translation>
    </message>
    <message>
        <source>The list has not been read.</source>
        <translation>尚未读取列表。</translation>
    </message>
    <message>
        <source>No row could be read, though the list may not be empty.</source>
        <translation>未能读取任何一行，但列表不一定为空。</translation>
    </message>
    <message>
        <source>None of the ticked rows can go now. The reason is beside the status of each.</source>
        <translation>已选的行现在都不能操作，原因见各行状态旁边的说明。</translation>
    </message>
    <message numerus="yes">
        <source>No row is ticked. Space ticks the %n selected one(s).</source>
        <translation>
            <numerusform>尚未勾选任何行。按空格键可勾选所选的 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>No row is ticked. Tick the rows that you want, or select one.</source>
        <translation>尚未勾选任何行。请勾选要操作的行，或选中其中一行。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: the name of a row, %2: a sentence that says why it cannot be picked</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2 行</translation>
    </message>
    <message>
        <source>The filter of the last session is on: only what matches it is shown. Ticks are not kept.</source>
        <translation>已恢复上次的筛选条件：只显示符合条件的行。勾选不保留。</translation>
    </message>
</context>
<context>
    <name>muster::FreedesktopNotifications</name>
    <message>
        <source>Muster</source>
        <translation>点兵</translation>
    </message>
</context>
<context>
    <name>muster::FrontMarks</name>
    <message>
        <source>Muster</source>
        <extracomment>The program&apos;s name comes first; Chinese users know it as 点兵.</extracomment>
        <translation>点兵</translation>
    </message>
    <message>
        <source>PRODUCTION (read-only)</source>
        <translation>生产环境（只读）</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>PRODUCTION (locked)</source>
        <translation>生产环境（已锁定）</translation>
    </message>
    <message>
        <source>PRODUCTION (unlocked, %1 min left)</source>
        <extracomment>%1: minutes</extracomment>
        <translation>生产环境（已解锁，剩余 %1 分钟）</translation>
    </message>
</context>
<context>
    <name>muster::GeneralPage</name>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The system&apos;s own style</source>
        <translation>系统自带样式</translation>
    </message>
    <message>
        <source>Muster looks the same on every system, and keeps the look of a system that is set to high contrast.</source>
        <translation>点兵在各系统上外观一致。系统处于高对比度模式时，保持系统的外观。</translation>
    </message>
</context>
<context>
    <name>muster::HelpWindow</name>
    <message>
        <source>Open this page in the web browser?

%1</source>
        <extracomment>%1: the address of a page in the web</extracomment>
        <translation>要在浏览器中打开此网页吗？

%1</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Muster manual</source>
        <translation>点兵使用手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>手册正文</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an entry of the contents: %1 a heading, %2 how often the text is in that section</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除查找</translation>
    </message>
</context>
<context>
    <name>muster::HistoryDetails</name>
    <message>
        <source>Details of the run</source>
        <translation>批次详情</translation>
    </message>
    <message>
        <source>Targets of the run</source>
        <translation>批次的目标</translation>
    </message>
    <message>
        <source>What happened to the run</source>
        <translation>批次经过</translation>
    </message>
    <message>
        <source>Select a run to read what happened to each of its targets.</source>
        <translation>选择一个批次，查看其中每个目标的情况。</translation>
    </message>
    <message>
        <source>Run #%1: %2, connection %3, confirmed by %4.</source>
        <extracomment>%1 a run&apos;s number, %2 what it is about, %3 the connection, %4 the operator</extracomment>
        <translation>批次 #%1：%2，连接 %3，由 %4 确认。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>&amp;Targets (%1)</source>
        <translation>目标（%1）(&amp;T)</translation>
    </message>
    <message>
        <source>What &amp;happened (reading…)</source>
        <translation>经过（读取中…）(&amp;H)</translation>
    </message>
    <message>
        <source>What &amp;happened (%1)</source>
        <translation>经过（%1）(&amp;H)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ended at %1.</source>
        <extracomment>%1 is a local time</extracomment>
        <translation>已于 %1 结束。</translation>
    </message>
</context>
<context>
    <name>muster::HistoryFilterBar</name>
    <message>
        <source>&amp;Search:</source>
        <translation>搜索(&amp;S)：</translation>
    </message>
    <message>
        <source>Name, ID, request ID, job ID, operator or reason</source>
        <translation>名称、ID、请求ID、任务ID、操作人或原因</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>从(&amp;M)</translation>
    </message>
    <message>
        <source>Only runs from a day on</source>
        <translation>只看某日起的批次</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>到(&amp;U)</translation>
    </message>
    <message>
        <source>Only runs until a day</source>
        <translation>只看截至某日的批次</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>muster::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Request IDs</source>
        <translation>请求ID</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1（生产环境）</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 are some request IDs, %n is the number of the others</extracomment>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::HistoryWindow</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n run(s). Narrow the search to see older ones.</source>
        <translation>
            <numerusform>仅显示最近 %n 个批次。缩小搜索范围可查看更早的批次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n 个批次</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>无法读取历史记录。</translation>
    </message>
    <message>
        <source>No run matches. Change the search or the days.</source>
        <translation>没有符合条件的批次。请修改搜索内容或日期。</translation>
    </message>
    <message>
        <source>Export the listed runs</source>
        <translation>导出列出的批次</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>未导出任何内容。%1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Export the listed events</source>
        <translation>导出列出的事件</translation>
    </message>
    <message>
        <source>Pages of the history</source>
        <translation>历史记录的页面</translation>
    </message>
    <message>
        <source>Ru&amp;ns</source>
        <translation>批次(&amp;N)</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>事件(&amp;V)</translation>
    </message>
    <message>
        <source>Writes what is listed, runs with every target, to a CSV or JSON file. It holds no secret.</source>
        <translation>将列出的内容（批次含每个目标）写入 CSV 或 JSON 文件，其中不含任何密钥。</translation>
    </message>
    <message>
        <source>The history holds no run. Every run is kept here: who, when, why, and how it ended for each target.</source>
        <translation>历史记录中没有批次。每个批次都会保存在这里：何人、何时、为何，以及每个目标的结果。</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n run(s): %1 written…</source>
        <extracomment>%1 how many of them are in the file</extracomment>
        <translation>
            <numerusform>正在导出 %n 个批次：已写入 %1 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，未写入任何文件。</translation>
    </message>
    <message>
        <source>Cancel ex&amp;port</source>
        <translation>取消导出(&amp;P)</translation>
    </message>
    <message>
        <source>Stops the export. No new file is left, and an existing file stays as it was.</source>
        <translation>停止导出。不会留下不完整的文件；原有的文件保持不变。</translation>
    </message>
    <message>
        <source>The journal could not be written. What has happened since then is missing here: see the Jobs panel.</source>
        <translation>操作记录无法写入，此后发生的事在这里看不到，请查看“任务”面板。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>muster::ImportConnectionsDialog</name>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新连接</translation>
    </message>
    <message>
        <source>The name exists: left out</source>
        <translation>名称已存在：不导入</translation>
    </message>
    <message>
        <source>The name exists: becomes “%1”</source>
        <extracomment>%1 is the name that it gets</extracomment>
        <translation>名称已存在：改名为“%1”</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n connection(s)</source>
        <translation>
            <numerusform>导入 %n 个连接(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import connections</source>
        <translation>导入连接</translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n connection(s), of which %2 can be imported.</source>
        <extracomment>%1 is a file&apos;s name, %2 how many of the connections can be imported</extracomment>
        <translation>
            <numerusform>%1 中有 %n 个连接，其中 %2 个可以导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Cloud, or why not</source>
        <translation>云，或拒绝的原因</translation>
    </message>
    <message>
        <source>Connections in the file</source>
        <translation>文件中的连接</translation>
    </message>
    <message>
        <source>When there is a connection of the same name</source>
        <translation>已有同名连接时</translation>
    </message>
    <message>
        <source>Import under &amp;another name</source>
        <translation>改名后导入(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>不导入(&amp;L)</translation>
    </message>
    <message>
        <source>What is imported is read-only, not tested, and has no keys: you type them when you open it.</source>
        <translation>导入的连接为只读、未测试、不含密钥：打开时再输入密钥。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a cloud&apos;s name, region and host</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>without a proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>through the proxy %1:%2</source>
        <extracomment>%1 is a proxy&apos;s host, %2 its port</extracomment>
        <translation>通过代理 %1:%2</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <extracomment>%1 as above, %2 is the name that is said to the proxy</extracomment>
        <translation>%1，用户名 %2</translation>
    </message>
    <message>
        <source>The name looks like “%1” but is a different one.</source>
        <translation>该名称与“%1”形似，但并不相同。</translation>
    </message>
    <message>
        <source>The name mixes letters of different scripts that look alike.</source>
        <translation>名称中混有不同文字里外形相似的字母。</translation>
    </message>
</context>
<context>
    <name>muster::JobColumns</name>
    <message>
        <source>Reset &amp;columns</source>
        <translation>恢复默认列(&amp;C)</translation>
    </message>
</context>
<context>
    <name>muster::JobHeader</name>
    <message>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止发送</translation>
    </message>
    <message>
        <source>Sends nothing more of this run. What the cloud has accepted goes on.</source>
        <translation>不再发送本批次的请求。云端已受理的任务会继续执行。</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all when none is selected.</source>
        <translation>复制选中的行；未选中时复制全部。</translation>
    </message>
    <message>
        <source>Copies all that a support ticket needs, in English and Chinese. Holds no secret.</source>
        <translation>复制工单所需的全部信息（中英文），不含任何密钥。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a filter: %1 is &quot;Failed&quot;, %2 how many there are</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&amp;Resume sending</source>
        <translation>继续发送(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>暂停发送(&amp;P)</translation>
    </message>
    <message>
        <source>Retry &amp;failed…</source>
        <translation>重试失败项(&amp;F)…</translation>
    </message>
    <message>
        <source>Retry &amp;rejected…</source>
        <translation>重试已拒绝项(&amp;R)…</translation>
    </message>
    <message>
        <source>Retry &amp;not sent…</source>
        <translation>重试未发送项(&amp;N)…</translation>
    </message>
    <message>
        <source>Check &amp;unknown…</source>
        <translation>核对未知项(&amp;U)…</translation>
    </message>
    <message>
        <source>Holds back what is not sent yet. What is on its way goes on.</source>
        <translation>暂不发送尚未发送的部分。已发出的不受影响。</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>重试(&amp;Y)</translation>
    </message>
    <message>
        <source>Sends targets of this run again in a new run, after a new confirmation.</source>
        <translation>重新确认后，在新批次中再次发送本批次的目标。</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy for &amp;support</source>
        <translation>复制给技术支持(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export this run…</source>
        <translation>导出本批次(&amp;E)…</translation>
    </message>
    <message>
        <source>Settle &amp;overdue by hand…</source>
        <translation>人工处置超时目标(&amp;O)…</translation>
    </message>
    <message>
        <source>Look, settle, copy and export</source>
        <translation>查询、处置、复制与导出</translation>
    </message>
    <message>
        <source>Look &amp;now</source>
        <translation>立即查询(&amp;N)</translation>
    </message>
    <message>
        <source>Asks the cloud at once how the open jobs of this run stand.</source>
        <translation>立即向云端查询本批次未结束任务的状态。</translation>
    </message>
    <message>
        <source>Marks targets whose job is overdue as settled by hand, with a note. They are no longer followed.</source>
        <translation>把任务超时的目标标记为已人工处置，并附备注。此后不再跟踪这些目标。</translation>
    </message>
    <message>
        <source>Shows what is known of them, and what may be done.</source>
        <translation>显示已知的情况以及可以采取的操作。</translation>
    </message>
    <message>
        <source>Detail&amp;s</source>
        <translation>详情(&amp;S)</translation>
    </message>
    <message>
        <source>Shows what is known of the selected target (Enter)</source>
        <translation>显示所选目标的已知情况（Enter）</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>显示列(&amp;L)</translation>
    </message>
    <message>
        <source>Next &amp;wave now</source>
        <translation>立即开始下一波次(&amp;W)</translation>
    </message>
    <message>
        <source>Ends the pause before the next wave. Jobs and the stop rule count as before.</source>
        <translation>提前结束下一波次之前的间隔。任务和停止规则仍照常计算。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Shows above the targets when each was sent and came to its end</source>
        <translation>在列表上方显示各目标何时发送、何时结束</translation>
    </message>
    <message>
        <source>Retry &amp;failed (%1)…</source>
        <translation>重试失败项（%1）(&amp;F)…</translation>
    </message>
    <message>
        <source>Retry &amp;rejected (%1)…</source>
        <translation>重试已拒绝项（%1）(&amp;R)…</translation>
    </message>
    <message>
        <source>Retry &amp;not sent (%1)…</source>
        <translation>重试未发送项（%1）(&amp;N)…</translation>
    </message>
    <message>
        <source>Check &amp;unknown (%1)…</source>
        <translation>核对未知项（%1）(&amp;U)…</translation>
    </message>
    <message>
        <source>Settle &amp;overdue by hand (%1)…</source>
        <translation>人工处置超时目标（%1）(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>muster::JobPanel</name>
    <message>
        <source>No run in this window.</source>
        <translation>此窗口中没有批次。</translation>
    </message>
    <message>
        <source>No run in this window. Earlier runs are in the history.</source>
        <translation>此窗口中没有批次。以前的批次见历史记录。</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>暂无批次。</translation>
    </message>
    <message>
        <source>Tick resources in the list and start a run: every target&apos;s outcome is shown here.</source>
        <translation>请在列表中勾选资源并启动批次，每个目标的结果都会显示在这里。</translation>
    </message>
</context>
<context>
    <name>muster::JobTable</name>
    <message>
        <source>Targets of the run</source>
        <translation>本批次的目标</translation>
    </message>
    <message>
        <source>Copy &amp;IDs</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copy for &amp;support</source>
        <translation>复制给技术支持(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>显示列(&amp;O)</translation>
    </message>
</context>
<context>
    <name>muster::JobsDock</name>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Close the Jobs panel</source>
        <translation>关闭任务面板</translation>
    </message>
    <message>
        <source>Detach the Jobs panel, or put it back</source>
        <translation>将任务面板独立显示或放回窗口</translation>
    </message>
    <message>
        <source>Jobs – a run of another connection: %1</source>
        <translation>任务 – 属于另一连接的批次：%1</translation>
    </message>
</context>
<context>
    <name>muster::JournalBar</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The journal was damaged. It was kept as %1, and a new one was begun, which knows of no earlier run: before you restart anything, look at what was restarted lately.</source>
        <translation>操作记录已损坏。原文件保留为 %1，并已新建操作记录；新记录不含任何以前的批次：重启之前，请先确认最近重启过哪些资源。</translation>
    </message>
    <message>
        <source>The history can be read.</source>
        <translation>历史记录可以查看。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n run(s) that ended between %1 and %2 would be deleted from the history, as the settings say. That is more than usual, and nothing was deleted. The newest entry of the journal is of %3; this computer&apos;s clock says %4. If the clock or the setting is wrong, correct it first.</source>
        <extracomment>%1 and %2 are the ends of the first and the last of those runs, %3 a time, %4 now</extracomment>
        <translation>
            <numerusform>按照设置，最多有 %n 个在 %1 至 %2 之间结束的批次将从历史记录中删除。数量超出平常，因此尚未删除任何批次。操作记录中最新的一条写于 %3；本机时钟显示 %4。如果时钟或设置有误，请先更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>删除这些批次</translation>
    </message>
    <message>
        <source>What Muster knows could not be saved there either (%1). Make room, or the right to write, in that folder before you close Muster.</source>
        <extracomment>%1 is what the system says, with the path of the file</extracomment>
        <translation>点兵已知的内容也无法保存到那里（%1）。关闭点兵之前，请先在该文件夹中腾出空间或取得写入权限。</translation>
    </message>
    <message>
        <source>Until then, a copy of what Muster knew when it noticed this is kept as %1.</source>
        <translation>在此之前，点兵发现此问题时已知内容的副本保留为 %1。</translation>
    </message>
    <message>
        <source>While Muster ran earlier, the journal&apos;s file was moved, deleted or replaced. All runs that Muster knew then are kept in %1, and the journal in use may lack them: before you restart anything, look at what was restarted lately. To see those runs in the history, close Muster, move the journal to another folder, and give the kept file its name; to stop this message, move the kept file to another folder.</source>
        <translation>点兵此前运行期间，操作记录文件曾被移动、删除或替换。点兵当时已知的所有批次保留在 %1，当前的操作记录可能缺少这些批次：重启之前，请先确认最近重启过哪些资源。如需在历史记录中查看这些批次，请关闭点兵，将当前的操作记录移到其他文件夹，再把保留的文件改为操作记录的文件名；如不再需要此提示，请将保留的文件移到其他文件夹。</translation>
    </message>
    <message>
        <source>When Muster closed earlier, the journal&apos;s file was not in its place, and what Muster knew could not be saved: the journal in use may lack the latest runs. Before you restart anything, look at what was restarted lately; if the file was moved, close Muster and put it back. To stop this message, delete %1.</source>
        <translation>点兵此前关闭时，操作记录文件不在原处，点兵已知的内容也无法保存：当前的操作记录可能缺少最近的批次。重启之前，请先确认最近重启过哪些资源；如果文件是被移动的，请关闭点兵后将其放回。如不再需要此提示，请删除 %1。</translation>
    </message>
    <message>
        <source>Muster restarts nothing that it cannot record first. </source>
        <translation>无法先写入记录的重启一律不会发送。</translation>
    </message>
</context>
<context>
    <name>muster::KeyBar</name>
    <message>
        <source>Keys end in %1, at %2.</source>
        <extracomment>%1 is a duration such as 12:34, %2 a time</extracomment>
        <translation>密钥将在 %1 后到期（%2）。</translation>
    </message>
    <message>
        <source>By the time that was entered, the keys of this connection ended at %1. Muster stops nothing because of that, but the cloud will probably refuse what is sent now.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>按填写的时间，此连接的密钥已于 %1 到期。点兵不会因此停止任何操作，但云端很可能拒绝此后发送的请求。</translation>
    </message>
    <message>
        <source>This connection was opened with keys of the environment, for this session only.</source>
        <translation>此连接使用环境变量中的密钥打开，仅本次会话有效。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one behind the other</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Keys of this connection</source>
        <translation>此连接的密钥</translation>
    </message>
    <message>
        <source>Type new keys…</source>
        <translation>输入新密钥…</translation>
    </message>
</context>
<context>
    <name>muster::KeychainCheck</name>
    <message>
        <source>Keychain: %1</source>
        <translation>密钥环：%1</translation>
    </message>
    <message>
        <source>working…</source>
        <translation>进行中…</translation>
    </message>
    <message>
        <source>Waiting for the keychain&apos;s own prompt: it may be asking for your password in a window of its own, perhaps behind this one.</source>
        <translation>正在等待密钥环自身的提示：它可能正在单独的窗口中询问密码，也许被本窗口遮住。</translation>
    </message>
    <message>
        <source>Checking.</source>
        <translation>正在检查。</translation>
    </message>
</context>
<context>
    <name>muster::KeychainDoctorDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Keychain doctor</source>
        <translation>密钥环检查</translation>
    </message>
    <message>
        <source>Writes a dummy entry to the keychain, reads it and removes it again. Your own entries are not touched.</source>
        <translation>向密钥环写入一个测试条目，读取后再将其删除。不会触及您自己的条目。</translation>
    </message>
    <message>
        <source>&amp;Copy the result</source>
        <translation>复制结果(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>muster::KeychainState</name>
    <message>
        <source>not checked</source>
        <extracomment>of the keychain</extracomment>
        <translation>未检查</translation>
    </message>
    <message>
        <source>works</source>
        <extracomment>of the keychain</extracomment>
        <translation>可用</translation>
    </message>
    <message>
        <source>does not work</source>
        <extracomment>of the keychain</extracomment>
        <translation>不可用</translation>
    </message>
    <message>
        <source>The keychain doctor at %1: %2</source>
        <extracomment>%1: a time, %2: what the keychain doctor found, a sentence</extracomment>
        <translation>密钥环检查（%1）：%2</translation>
    </message>
    <message>
        <source>It was last used at %1.</source>
        <translation>上次使用时间：%1。</translation>
    </message>
    <message>
        <source>It gave or took the keys of a connection at %1.</source>
        <translation>%1 读取或保存过某个连接的密钥。</translation>
    </message>
    <message>
        <source>It has not been used or checked since Muster was started.</source>
        <translation>点兵启动以来尚未使用或检查过。</translation>
    </message>
</context>
<context>
    <name>muster::KeysNote</name>
    <message>
        <source>The keys of this connection end in %1, before everything is sent: that takes at least %2.</source>
        <extracomment>%1 and %2 are durations such as 12:34</extracomment>
        <translation>此连接的密钥将在 %1 后到期，届时尚未全部发送：发送至少需要 %2。</translation>
    </message>
    <message>
        <source>The keys of this connection end in %1. Sending can take longer, up to %2, when waves wait for targets.</source>
        <extracomment>%1 and %2 are durations such as 12:34</extracomment>
        <translation>此连接的密钥将在 %1 后到期。波次等待目标时，发送可能需要更久，最长 %2。</translation>
    </message>
    <message>
        <source>The keys of this connection end in %1.</source>
        <extracomment>%1 is a duration such as 9:34</extracomment>
        <translation>此连接的密钥将在 %1 后到期。</translation>
    </message>
    <message>
        <source>By the time that was entered, the keys of this connection ended at %1. The cloud will probably refuse them: type new ones first.</source>
        <extracomment>%1 is a time</extracomment>
        <translation>按填写的时间，此连接的密钥已于 %1 到期。云端很可能拒绝：请先输入新密钥。</translation>
    </message>
</context>
<context>
    <name>muster::LanguageSwitch</name>
    <message>
        <source>Language: %1</source>
        <extracomment>%1: a language, by its own name</extracomment>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Shows everything in %1</source>
        <translation>以%1显示全部内容</translation>
    </message>
</context>
<context>
    <name>muster::ListFindings</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>已不在列表中</translation>
    </message>
    <message numerus="yes">
        <source>One of %n with this name: %1, %2</source>
        <extracomment>%n rows have the pasted name or ID; %1: the ID of one of them, %2: its status</extracomment>
        <translation>
            <numerusform>%n 行重名，其中之一：%1，%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>muster::ListSource</name>
    <message>
        <source>Tick from this list…</source>
        <translation>按此列表勾选…</translation>
    </message>
    <message>
        <source>Open a connection first.</source>
        <translation>请先打开连接。</translation>
    </message>
</context>
<context>
    <name>muster::ListingBar</name>
    <message>
        <source>Reading the list</source>
        <translation>正在读取列表</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of the list has been read</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>已读取 %1 行</translation>
    </message>
    <message>
        <source>Stops reading the list</source>
        <translation>停止读取列表</translation>
    </message>
    <message>
        <source>No answer for %1 s</source>
        <translation>%1 秒未应答</translation>
    </message>
</context>
<context>
    <name>muster::LockBar</name>
    <message>
        <source>Edit connection…</source>
        <translation>编辑连接…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>解锁(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>立即锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Read-only: nothing can be restarted through this connection.</source>
        <translation>只读：无法通过此连接重启任何资源。</translation>
    </message>
    <message>
        <source>Production, locked: nothing can be restarted before it is unlocked.</source>
        <translation>生产环境，已锁定：解锁之前无法重启任何资源。</translation>
    </message>
    <message>
        <source>Production, unlocked for %1. Reason: %2</source>
        <extracomment>%1 is a time such as 14:59, %2 the reason that a person typed</extracomment>
        <translation>生产环境，已解锁，剩余 %1。原因：%2</translation>
    </message>
    <message>
        <source>Lock of this connection</source>
        <translation>此连接的锁</translation>
    </message>
    <message>
        <source>Run #%1 is paused and has more to send.</source>
        <translation>批次 #%1 已暂停，还有目标未发送。</translation>
    </message>
    <message>
        <source>Runs #%1 are paused and have more to send.</source>
        <extracomment>between the numbers of runs: &quot;#3, #4&quot;</extracomment>
        <translation>批次 #%1 已暂停，还有目标未发送。</translation>
    </message>
    <message>
        <source>, #</source>
        <translation>、#</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止发送</translation>
    </message>
    <message>
        <source>Sends nothing more of what waits. What the cloud has accepted goes on.</source>
        <translation>不再发送等待中的目标。云端已受理的继续执行。</translation>
    </message>
    <message>
        <source>Res&amp;ume sending</source>
        <translation>继续发送(&amp;U)</translation>
    </message>
</context>
<context>
    <name>muster::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>新建连接(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit connection…</source>
        <translation>编辑连接(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;IDs</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Copy jobs for su&amp;pport</source>
        <translation>复制任务信息给技术支持(&amp;P)</translation>
    </message>
    <message>
        <source>Tick &amp;all that match the filter</source>
        <translation>勾选全部符合筛选的行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>取消全部勾选(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop reading the list</source>
        <translation>停止读取列表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>操作(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Restart…</source>
        <translation>重启(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Stop sending</source>
        <translation>停止发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Muster</source>
        <translation>关于点兵(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>Resu&amp;me sending</source>
        <translation>继续发送(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>暂停发送(&amp;P)</translation>
    </message>
    <message>
        <source>Open the demo: %1</source>
        <extracomment>%1: the name of a cloud</extracomment>
        <translation>打开演示：%1</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Keychain doctor…</source>
        <translation>密钥环检查(&amp;K)…</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>保存诊断信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>解锁(&amp;U)…</translation>
    </message>
    <message>
        <source>E&amp;xport connections…</source>
        <translation>导出连接(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import connections…</source>
        <translation>导入连接(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>Show the run in its own &amp;window</source>
        <translation>在独立窗口中显示批次(&amp;W)</translation>
    </message>
    <message>
        <source>Tick from a &amp;list…</source>
        <translation>按列表勾选(&amp;L)…</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>查找任何内容(&amp;Y)…</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts…</source>
        <translation>快捷键(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>muster::MainWindow</name>
    <message>
        <source>The settings were written by a newer version of Muster. They stay as they are: what you change here lasts until Muster closes.</source>
        <translation>设置由更新版本的点兵写入，会原样保留：在此所做的更改只在点兵关闭之前有效。</translation>
    </message>
    <message>
        <source>This connection is read-only: no run can be started through it. To allow it, untick Read-only in File &gt; Edit connection.</source>
        <translation>此连接为只读：不能通过它启动批次。如需允许，请在“文件 &gt; 编辑连接”中取消勾选“只读”。</translation>
    </message>
</context>
<context>
    <name>muster::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>muster::NetworkButton</name>
    <message>
        <source>Network and pro&amp;xy…</source>
        <translation>网络与代理(&amp;X)…</translation>
    </message>
</context>
<context>
    <name>muster::NetworkDialog</name>
    <message>
        <source>stored; leave empty to keep it</source>
        <translation>已保存；留空则保持不变</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>证书 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>None: the system&apos;s certificates are trusted.</source>
        <translation>无：信任系统自带的证书。</translation>
    </message>
    <message>
        <source>Reading the file.</source>
        <translation>正在读取文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s), the first for “%1”.</source>
        <translation>
            <numerusform>共 %n 个证书，第一个属于“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The system&apos;s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>This HTTP proxy</source>
        <translation>指定 HTTP 代理</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>代理(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>端口(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>CA 文件(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Connect within:</source>
        <translation>连接时限(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Answer within:</source>
        <translation>应答时限(&amp;A)：</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>No proxy is used towards this computer. Certificates are always verified; a CA file adds to those that the system trusts.</source>
        <translation>访问本机时不使用代理。证书始终会被校验；CA 文件只是在系统信任的证书之外追加。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Network and proxy</source>
        <translation>网络与代理</translation>
    </message>
</context>
<context>
    <name>muster::NoticesPage</name>
    <message>
        <source>When a run &amp;ends</source>
        <translation>批次结束时(&amp;E)</translation>
    </message>
    <message>
        <source>When a &amp;person is needed</source>
        <translation>需要人工处理时(&amp;P)</translation>
    </message>
    <message>
        <source>Show p&amp;rogress in the taskbar</source>
        <translation>在任务栏中显示进度(&amp;R)</translation>
    </message>
</context>
<context>
    <name>muster::OpenRunsBar</name>
    <message>
        <source>The program ended while run #%1 (“%2”) was being sent.</source>
        <extracomment>a run: %1 its number, %2 a connection&apos;s name</extracomment>
        <translation>批次 #%1（“%2”）尚在发送时，程序已退出。</translation>
    </message>
    <message>
        <source>Run #%1 (“%2”) has targets that must be followed or checked.</source>
        <translation>批次 #%1（“%2”）还有目标需要跟踪或查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n more run(s) are listed among the jobs.</source>
        <translation>
            <numerusform>另有 %n 个批次列在任务面板中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;it</source>
        <translation>显示(&amp;I)</translation>
    </message>
</context>
<context>
    <name>muster::OutcomeBar</name>
    <message>
        <source>Outcomes of the run</source>
        <translation>本批次的结果</translation>
    </message>
    <message>
        <source>%1 of %2 targets have ended.</source>
        <translation>%2 个目标中已有 %1 个结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) were not sent.</source>
        <translation>
            <numerusform>%n 个目标未发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::PageActions</name>
    <message numerus="yes">
        <source>%1 (%n selected)</source>
        <extracomment>an entry of the menu; %1 is a verb: &quot;Stop, then enable…&quot;</extracomment>
        <translation>
            <numerusform>%1（已选中 %n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (none selected)</source>
        <translation>%1（未选中适用的行）</translation>
    </message>
</context>
<context>
    <name>muster::PasscodeDialog</name>
    <message>
        <source>Sign in to “%1”</source>
        <extracomment>%1 is a connection&apos;s name</extracomment>
        <translation>登录“%1”</translation>
    </message>
    <message>
        <source>The IAM user “%1” signs in with a virtual MFA device. A code is sent once and never stored.</source>
        <extracomment>%1 is the IAM user&apos;s name</extracomment>
        <translation>IAM 用户“%1”使用虚拟 MFA 设备登录。每个验证码只发送一次，且不会保存。</translation>
    </message>
    <message>
        <source>&amp;Code that the device shows now:</source>
        <translation>设备当前显示的验证码(&amp;C)：</translation>
    </message>
    <message>
        <source>Code that the device shows now</source>
        <translation>设备当前显示的验证码</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>muster::PasteListDialog</name>
    <message>
        <source>The list has not been read completely: what was not found may still be there.</source>
        <translation>列表尚未完整读取：未找到的目标可能仍然存在。</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Lists (*.txt *.csv *.tsv *.json *.jsonl *.md *.log)</source>
        <translation>列表 (*.txt *.csv *.tsv *.json *.jsonl *.md *.log)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is too long for a list.</source>
        <translation>%1 过大，不能作为列表读取。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <extracomment>%1: a file&apos;s path, %2: the system&apos;s own words</extracomment>
        <translation>无法读取 %1。系统原文：“%2”。</translation>
    </message>
    <message>
        <source>Looking them up…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing to look up yet.</source>
        <translation>尚无可查找的内容。</translation>
    </message>
    <message>
        <source>%1 found</source>
        <extracomment>what a pasted list came to: &quot;28 found, 1 frozen, 1 not found&quot;; %1: a number</extracomment>
        <translation>找到 %1 行</translation>
    </message>
    <message>
        <source>%1 ambiguous</source>
        <extracomment>%1: how many pasted names are those of several rows</extracomment>
        <translation>重名 %1 项</translation>
    </message>
    <message>
        <source>%1 not found</source>
        <extracomment>%1: how many pasted texts no row has</extracomment>
        <translation>未找到 %1 项</translation>
    </message>
    <message>
        <source>The list is long: only its beginning is shown, and all of it is looked up.</source>
        <translation>列表很长：只显示开头部分，查找时包含全部内容。</translation>
    </message>
    <message>
        <source>Read as a table: each line is one target.</source>
        <translation>按表格读取：每行一个目标。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them came more than once and count once.</source>
        <translation>
            <numerusform>有 %n 项重复，只计一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tick %n</source>
        <translation>
            <numerusform>勾选 %n 行(&amp;T)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Untick the %n other(s) that are ticked now</source>
        <translation>
            <numerusform>取消目前已选的其他 %n 行(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick from a list: %1</source>
        <extracomment>%1: what is listed: &quot;Tick from a list: Cloud phone servers&quot;</extracomment>
        <translation>按列表勾选：%1</translation>
    </message>
    <message>
        <source>&amp;Names or IDs, apart by lines, spaces or commas; or a table, CSV or JSON:</source>
        <translation>名称或 ID，以换行、空格或逗号分隔；也可以是表格、CSV 或 JSON(&amp;N)：</translation>
    </message>
    <message>
        <source>Names or IDs</source>
        <translation>名称或 ID</translation>
    </message>
    <message>
        <source>What is not ticked, and why</source>
        <translation>未勾选的内容及原因</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy what was not found</source>
        <translation>复制未找到项(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No other row is ticked now</source>
        <translation>目前没有其他已选的行</translation>
    </message>
</context>
<context>
    <name>muster::PlaceForm</name>
    <message>
        <source>Connection:</source>
        <translation>连接：</translation>
    </message>
    <message>
        <source>Cloud:</source>
        <translation>云：</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>区域：</translation>
    </message>
    <message>
        <source>Project ID:</source>
        <translation>项目ID：</translation>
    </message>
    <message>
        <source>Endpoint:</source>
        <translation>终端节点：</translation>
    </message>
    <message>
        <source>Signs in as:</source>
        <translation>登录身份：</translation>
    </message>
</context>
<context>
    <name>muster::PlaceHeader</name>
    <message>
        <source>PRODUCTION: %1</source>
        <extracomment>beside a warning sign when the connection is a production one; %1 is its name</extracomment>
        <translation>生产环境：%1</translation>
    </message>
</context>
<context>
    <name>muster::ProjectDialog</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>There is no project that you may enter. Ask the account&apos;s owner.</source>
        <translation>没有您可以访问的项目。请联系账号所有者。</translation>
    </message>
    <message>
        <source>You can type the project ID by hand: it is on the page My Credentials of the cloud&apos;s console.</source>
        <translation>可以手动填写项目ID：见控制台“我的凭证”页面。</translation>
    </message>
    <message>
        <source>You are not allowed to list the projects.</source>
        <translation>您没有查看项目列表的权限。</translation>
    </message>
    <message>
        <source>Find the project</source>
        <translation>查找项目</translation>
    </message>
    <message>
        <source>A project belongs to a region; its fleet is listed there.</source>
        <translation>项目属于某个区域，机群在该区域列出。</translation>
    </message>
    <message>
        <source>Asking for the projects that you may enter.</source>
        <translation>正在查询您可以访问的项目。</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Project ID</source>
        <translation>项目ID</translation>
    </message>
    <message>
        <source>&amp;Use this project</source>
        <translation>使用此项目(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>muster::RateField</name>
    <message>
        <source>%1/%2 per s</source>
        <extracomment>calls of a run a second: %1 counted, %2 allowed, numbers like 3.1</extracomment>
        <translation>每秒 %1/%2 次</translation>
    </message>
    <message>
        <source>%1 per s</source>
        <extracomment>requests a second, counted: %1 a number like 3.1</extracomment>
        <translation>每秒 %1 次</translation>
    </message>
    <message>
        <source>Requests a second: %1</source>
        <translation>每秒请求 %1 次</translation>
    </message>
    <message>
        <source>Requests a second: nothing to measure</source>
        <translation>每秒请求次数：暂无可测量的请求</translation>
    </message>
    <message>
        <source>Requests handed to the network in the last ten seconds, counted here. While a run is sent: its requests, and after the stroke how many a second its settings and the cloud allow.</source>
        <translation>按最近十秒内交给网络的请求计算。批次发送期间显示批次的请求，斜杠后为设置和云端允许的每秒次数。</translation>
    </message>
    <message>
        <source>Requests of runs a second: %1, at most %2</source>
        <translation>批次请求每秒 %1 次，上限 %2 次</translation>
    </message>
    <message>
        <source>idle</source>
        <extracomment>requests a second, where there are none or too few to be measured</extracomment>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>muster::RemoveConnectionDialog</name>
    <message>
        <source>Remove the connection &amp;anyway</source>
        <translation>仍然删除连接(&amp;A)</translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation>删除连接</translation>
    </message>
    <message>
        <source>Remove the connection “%1” and its stored keys from this computer? Nothing changes in the cloud.</source>
        <translation>要从本机删除连接“%1”及其保存的密钥吗？云端不会有任何改动。</translation>
    </message>
    <message>
        <source>The %1 is slow, or asks for your password in a window of its own.</source>
        <translation>%1响应较慢，或正在另一个窗口中等待您输入密码。</translation>
    </message>
    <message>
        <source>Removing the stored keys.</source>
        <translation>正在删除已保存的密钥。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) through it are still to be followed or looked into. They stay in the history, where they can be settled by hand, and are taken up by a connection to the same account and endpoint.</source>
        <translation>
            <numerusform>还有 %n 个经它发送的批次需要跟踪或查看。它们保留在历史记录中，可以在那里人工处置；指向同一账号和终端节点的连接会接手跟踪它们。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::RepeatBar</name>
    <message>
        <source>Retry &amp;failed (%1)…</source>
        <translation>重试失败项（%1）(&amp;F)…</translation>
    </message>
    <message>
        <source>Retry re&amp;jected (%1)…</source>
        <translation>重试已拒绝项（%1）(&amp;J)…</translation>
    </message>
    <message>
        <source>Retry n&amp;ot sent (%1)…</source>
        <translation>重试未发送项（%1）(&amp;O)…</translation>
    </message>
    <message>
        <source>Sends these targets again in a new run, after a new confirmation.</source>
        <translation>重新确认后，在新的批次中再次发送这些目标。</translation>
    </message>
    <message>
        <source>Settle &amp;by hand (%1)…</source>
        <extracomment>%1 how many targets</extracomment>
        <translation>人工处置（%1）(&amp;B)…</translation>
    </message>
    <message>
        <source>Records that you have checked them. Nothing is sent.</source>
        <translation>记下您已查看过这些目标。不会发送任何请求。</translation>
    </message>
</context>
<context>
    <name>muster::RestartingPage</name>
    <message>
        <source>Send t&amp;o the targets:</source>
        <translation>发送方式(&amp;O)：</translation>
    </message>
    <message>
        <source>Shape of the waves</source>
        <translation>波次方式</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次全部发送</translation>
    </message>
    <message>
        <source>in waves of one size</source>
        <translation>按固定大小分波次</translation>
    </message>
    <message>
        <source>in growing waves</source>
        <translation>逐波增大</translation>
    </message>
    <message>
        <source>in growing waves where much is at stake, else all at once</source>
        <translation>风险较高时逐波增大，否则一次全部发送</translation>
    </message>
</context>
<context>
    <name>muster::RowDetails</name>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation>尚未选中任何行。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>The record of runs could not be read.</source>
        <translation>无法读取操作记录。</translation>
    </message>
    <message>
        <source>No run in the record had it as a target.</source>
        <translation>记录中没有针对它的批次。</translation>
    </message>
    <message>
        <source>Enter or a double click opens a run.</source>
        <translation>按回车键或双击可打开批次。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>What is known of the row</source>
        <translation>此行的全部信息</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Runs of the row</source>
        <translation>此行的批次</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>muster::RowGuide</name>
    <message>
        <source>%1 is no longer in this list.</source>
        <translation>%1 已不在此列表中。</translation>
    </message>
    <message>
        <source>%1 is in this list, but the filter hides it.</source>
        <translation>%1 在此列表中，但被筛选隐藏。</translation>
    </message>
    <message>
        <source>Clear the filter and show it</source>
        <translation>清除筛选并显示</translation>
    </message>
    <message>
        <source>%1 has not been read yet.</source>
        <translation>%1 尚未读取到。</translation>
    </message>
</context>
<context>
    <name>muster::RowHistory</name>
    <message>
        <source>#%1</source>
        <extracomment>%1 is a number</extracomment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务ID</translation>
    </message>
</context>
<context>
    <name>muster::RowTable</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
</context>
<context>
    <name>muster::RunExport</name>
    <message>
        <source>Export run #%1</source>
        <translation>导出批次 #%1</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Nothing was exported. %1</source>
        <translation>未导出任何内容。%1</translation>
    </message>
    <message>
        <source>Save the timeline of run #%1</source>
        <translation>保存批次 #%1 的时间线</translation>
    </message>
    <message>
        <source>Nothing was exported: another export is going on. Try again when it is done.</source>
        <translation>未导出：另一项导出正在进行，请等它完成后再试。</translation>
    </message>
    <message>
        <source>Nothing was exported: the picture could not be made.</source>
        <translation>未导出：无法生成图片。</translation>
    </message>
</context>
<context>
    <name>muster::RunWindow</name>
    <message>
        <source>Run #%1 – %2</source>
        <extracomment>the title of a window: %1 a run&apos;s number, %2 a connection&apos;s name with its marks</extracomment>
        <translation>批次 #%1 – %2</translation>
    </message>
    <message>
        <source>A part of a run is sent again from the Jobs panel of the main window.</source>
        <translation>如需再次发送批次的一部分，请使用主窗口的任务面板。</translation>
    </message>
</context>
<context>
    <name>muster::SavedFlow</name>
    <message>
        <source>Filter: %1</source>
        <extracomment>an entry of a menu; %1: the name that a person gave a filter</extracomment>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an entry of a menu; %1: the name that a person gave a selection, %2: &quot;30 servers&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>&amp;Save the ticked rows…</source>
        <translation>保存已选的行(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the &amp;filter…</source>
        <translation>保存筛选条件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export to a file…</source>
        <translation>导出到文件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import from a file…</source>
        <translation>从文件导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Save the ticked rows</source>
        <translation>保存已选的行</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选条件</translation>
    </message>
    <message>
        <source>Name; what has this name already is replaced:</source>
        <translation>名称（同名的将被替换）：</translation>
    </message>
    <message>
        <source>Delete “%1”? No row changes.</source>
        <extracomment>%1: the name that a person gave a selection or a filter</extracomment>
        <translation>删除“%1”？列表中的行不受影响。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export what is saved</source>
        <translation>导出已保存的内容</translation>
    </message>
    <message>
        <source>Saved selections and filters (*.json)</source>
        <translation>已保存的选择和筛选 (*.json)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Import what was saved</source>
        <translation>导入已保存的内容</translation>
    </message>
    <message>
        <source>%1 holds no saved selections that can be read.</source>
        <extracomment>%1: a file&apos;s path</extracomment>
        <translation>%1 中没有可读取的已保存内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n imported; those of other lists are found there.</source>
        <translation>
            <numerusform>已导入 %n 项；属于其他列表的请到相应列表查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <extracomment>%1: the name that a person gave a selection or a filter</extracomment>
        <translation>“%1”的新名称：</translation>
    </message>
    <message>
        <source>Nothing was renamed: “%1” is there already.</source>
        <translation>未重命名：“%1”已存在。</translation>
    </message>
    <message>
        <source>Nothing was renamed: “%1” is no longer there.</source>
        <translation>未重命名：“%1”已不存在。</translation>
    </message>
</context>
<context>
    <name>muster::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Restore &amp;defaults</source>
        <translation>恢复默认值(&amp;D)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Jobs and lists</source>
        <translation>任务与列表</translation>
    </message>
    <message>
        <source>The settings hold for now but could not be saved to %1. See that the file and its folder can be written to.</source>
        <translation>设置本次有效，但无法保存到 %1。请确认该文件及其所在文件夹可以写入。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>language;theme;dark;light;colours;appearance</source>
        <extracomment>words by which a page of the settings is found, apart by &apos;;&apos;, here and in the next</extracomment>
        <translation>语言、主题、深色、浅色、颜色、外观</translation>
    </message>
    <message>
        <source>waves;canary;stop rule;duplicate;deadline;batch size</source>
        <translation>波次、首台试重启、停止规则、重复、期限、每批数量</translation>
    </message>
    <message>
        <source>overdue;polling;refresh;auto-refresh</source>
        <translation>超时未完成、轮询、刷新、自动刷新</translation>
    </message>
    <message>
        <source>production;unlock;confirmation;type the number</source>
        <translation>生产环境、解锁、确认、输入数量</translation>
    </message>
    <message>
        <source>journal;retention;keep ended runs;delete old runs</source>
        <translation>日志、保留、历史记录、删除旧批次</translation>
    </message>
    <message>
        <source>notices;alerts;messages of the system</source>
        <translation>通知、提醒、系统消息</translation>
    </message>
</context>
<context>
    <name>muster::SettleDialog</name>
    <message>
        <source>Settle by hand</source>
        <translation>人工处置</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) will be marked as settled by hand. The outcome stays unknown in the record, and nothing is sent. Write down what you found out; do not put secrets into it.</source>
        <translation>
            <numerusform>%n 个目标将标记为已人工处置。记录中仍为“结果未知”，且不会发送任何请求。请写下核对的结论；请勿填写任何密钥。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Settle %n target(s)</source>
        <translation>
            <numerusform>处置 %n 个目标(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) whose job is overdue will be marked as settled by hand. Their outcome becomes unknown in the record, their jobs are no longer followed, and nothing is sent. Write down what you found out; do not put secrets into it.</source>
        <translation>
            <numerusform>将把 %n 个任务超时的目标标记为已人工处置。记录中其结果变为“结果未知”，此后不再跟踪其任务，也不发送任何请求。请写下核对的结论；请勿填写任何密钥。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::ShortcutSheet</name>
    <message>
        <source>No key has that in its name.</source>
        <translation>没有符合的快捷键。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;All keys in the manual</source>
        <translation>手册中的全部按键(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>muster::SideWindows</name>
    <message>
        <source>About Muster</source>
        <translation>关于点兵</translation>
    </message>
    <message>
        <source>Muster %1 restarts cloud fleets, each target at most once.

Copyright The Muster developers. Apache License 2.0.
Qt %2</source>
        <translation>点兵 %1：批量重启云上机群，每次确认对每个目标至多发送一次重启。

版权所有 The Muster developers。Apache License 2.0 许可。
Qt %2</translation>
    </message>
    <message>
        <source>No file manager answered. The log folder is %1</source>
        <translation>没有文件管理器响应。日志文件夹：%1</translation>
    </message>
    <message>
        <source>No web browser answered. The page is %1</source>
        <translation>没有浏览器响应。该网页的地址是：%1</translation>
    </message>
</context>
<context>
    <name>muster::SidebarDock</name>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
</context>
<context>
    <name>muster::SidebarModel</name>
    <message>
        <source>%1, open, in front</source>
        <extracomment>for a screen reader; %1 is a connection&apos;s name with its marks, here and in the next</extracomment>
        <translation>%1，已打开，当前显示</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1，已打开</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>in front</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of what a screen reader reads</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 is not open. Enter or a double click opens it.</source>
        <extracomment>%1 is a connection&apos;s name with its marks, here and in the next</extracomment>
        <translation>%1 未打开。按回车键或双击即可打开。</translation>
    </message>
    <message>
        <source>%1, not open</source>
        <translation>%1，未打开</translation>
    </message>
    <message>
        <source>Run #%1, %2, %3, %4.</source>
        <extracomment>for a screen reader: %1 a run&apos;s number, %2 its state, %3 a connection, %4 when it began</extracomment>
        <translation>批次 #%1，%2，%3，%4。</translation>
    </message>
    <message>
        <source>It is shown in the Jobs panel.</source>
        <translation>正显示在任务面板中。</translation>
    </message>
    <message>
        <source>Show earlier runs</source>
        <translation>显示更早的批次</translation>
    </message>
    <message>
        <source>Reading earlier runs…</source>
        <translation>正在读取更早的批次…</translation>
    </message>
    <message>
        <source>Earlier runs could not be read. Try again</source>
        <translation>无法读取更早的批次，请重试</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有批次</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Connections that are not open</source>
        <translation>未打开的连接</translation>
    </message>
    <message>
        <source>Connections and runs</source>
        <translation>连接与批次</translation>
    </message>
    <message>
        <source>%1: a filter of %2. It is applied at once.</source>
        <extracomment>of the sidebar; %1: the name of a filter, %2: of which list: &quot;Cloud phone servers&quot;</extracomment>
        <translation>%1：%2的筛选，立即生效。</translation>
    </message>
    <message>
        <source>%1: a selection of %2. It is shown before anything is ticked.</source>
        <extracomment>%1: the name of a selection, %2: &quot;30 servers&quot;</extracomment>
        <translation>%1：选择了 %2，勾选之前会先列出。</translation>
    </message>
    <message>
        <source>%1, filter of %2</source>
        <translation>%1，%2的筛选</translation>
    </message>
    <message>
        <source>%1, selection of %2</source>
        <translation>%1，选择了 %2</translation>
    </message>
    <message>
        <source>Selections</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved selections and filters</source>
        <translation>已保存的选择和筛选</translation>
    </message>
    <message>
        <source>PROD</source>
        <extracomment>PRODUCTION in short, where there is no room for the whole word beside a name</extracomment>
        <translation>生产</translation>
    </message>
</context>
<context>
    <name>muster::SidebarView</name>
    <message>
        <source>Connections and runs</source>
        <translation>连接与批次</translation>
    </message>
    <message>
        <source>Show in the &amp;Jobs panel</source>
        <translation>在任务面板中显示(&amp;J)</translation>
    </message>
    <message>
        <source>Show in its own &amp;window</source>
        <translation>在独立窗口中显示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>muster::StatusFields</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Keychain: %1</source>
        <extracomment>%1: &quot;works&quot;, &quot;not checked&quot;</extracomment>
        <translation>密钥环：%1</translation>
    </message>
    <message>
        <source>The keys of the connection in front are kept for this session only.</source>
        <translation>当前连接的密钥仅保存在本次会话中。</translation>
    </message>
    <message>
        <source>A click opens the keychain doctor.</source>
        <translation>点击打开密钥环检查。</translation>
    </message>
    <message>
        <source>Proxy: not known yet</source>
        <translation>代理：尚不清楚</translation>
    </message>
    <message>
        <source>No request of this connection has ended yet.</source>
        <translation>此连接尚无请求完成。</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不使用代理</translation>
    </message>
    <message>
        <source>Requests go to the cloud directly.</source>
        <translation>请求直接发往云端。</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <extracomment>%1: host and port</extracomment>
        <translation>代理：%1</translation>
    </message>
    <message>
        <source>Proxy: cannot be used</source>
        <translation>代理：无法使用</translation>
    </message>
    <message>
        <source>Nothing is sent: the proxy %1 cannot be used.</source>
        <extracomment>%1: how the proxy is named</extracomment>
        <translation>未发送任何请求：代理 %1 无法使用。</translation>
    </message>
    <message>
        <source>A click opens what the manual says of it.</source>
        <translation>点击打开手册中的相关说明。</translation>
    </message>
    <message>
        <source>A click opens the network settings of the connection.</source>
        <translation>点击打开此连接的网络设置。</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>终端节点 %1</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>A click copies it.</source>
        <translation>点击复制。</translation>
    </message>
    <message>
        <source>Project: not known yet</source>
        <translation>项目ID：尚不清楚</translation>
    </message>
    <message>
        <source>The cloud tells it when the connection is used.</source>
        <translation>使用此连接后由云端告知。</translation>
    </message>
    <message>
        <source>Project %1</source>
        <extracomment>%1: a project&apos;s ID</extracomment>
        <translation>项目ID %1</translation>
    </message>
</context>
<context>
    <name>muster::TargetPane</name>
    <message>
        <source>Un&amp;known outcomes (%1)</source>
        <extracomment>a tab; %1 how many targets there are</extracomment>
        <translation>结果未知（%1）(&amp;K)</translation>
    </message>
    <message>
        <source>Details of the selected target</source>
        <translation>所选目标的详情</translation>
    </message>
    <message>
        <source>Select a row to read what happened to it and what to do next.</source>
        <translation>选中一行，查看发生了什么以及如何处理。</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Closes the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Back to the targets</source>
        <translation>返回目标列表</translation>
    </message>
    <message>
        <source>Shows the targets again (Esc)</source>
        <translation>重新显示目标列表（Esc）</translation>
    </message>
</context>
<context>
    <name>muster::TestResultView</name>
    <message>
        <source>What the test found</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
</context>
<context>
    <name>muster::TickBar</name>
    <message>
        <source>%1 ticked</source>
        <extracomment>the parts of &quot;12 ticked · 11 can go · 1 frozen · 3 hidden&quot;; %1: a number</extracomment>
        <translation>已选 %1 行</translation>
    </message>
    <message>
        <source>%1 can go</source>
        <extracomment>%1: how many of the ticked rows may become targets</extracomment>
        <translation>可操作 %1 行</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <extracomment>%1: how many of the ticked rows the filter hides</extracomment>
        <translation>被筛选隐藏 %1 行</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Only ticked</source>
        <translation>只看已选</translation>
    </message>
    <message>
        <source>None of %1 ticked</source>
        <extracomment>%1: how many rows the list has: &quot;48 servers&quot;</extracomment>
        <translation>%1，未勾选</translation>
    </message>
</context>
<context>
    <name>muster::TickHeader</name>
    <message>
        <source>Tick all that match the filter</source>
        <translation>勾选全部符合筛选的行</translation>
    </message>
    <message>
        <source>Header: sort by %1</source>
        <extracomment>%1 is a column&apos;s title</extracomment>
        <translation>表头：按“%1”排序</translation>
    </message>
    <message>
        <source>Header: tick all that match the filter</source>
        <translation>表头：勾选全部符合筛选的行</translation>
    </message>
    <message>
        <source>%1, none ticked</source>
        <translation>%1，未勾选</translation>
    </message>
    <message>
        <source>%1, some ticked</source>
        <translation>%1，部分已勾选</translation>
    </message>
    <message>
        <source>%1, all ticked</source>
        <translation>%1，已全部勾选</translation>
    </message>
</context>
<context>
    <name>muster::TickMenu</name>
    <message>
        <source>Tick &amp;all that match (%1)</source>
        <extracomment>%1: how many rows match the filter and can be ticked</extracomment>
        <translation>勾选全部符合筛选的行（%1）(&amp;A)</translation>
    </message>
    <message>
        <source>Untick a&amp;ll (%1)</source>
        <extracomment>%1: how many rows are ticked</extracomment>
        <translation>全不选（%1）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Invert those that match</source>
        <translation>反选符合筛选的行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Only ticked</source>
        <translation>只看已选(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show the hidden ones (%1)</source>
        <extracomment>%1: how many ticked rows the filter hides</extracomment>
        <translation>显示被隐藏的已选行（%1）(&amp;S)</translation>
    </message>
    <message>
        <source>Untick the &amp;hidden ones (%1)</source>
        <translation>取消勾选被隐藏的行（%1）(&amp;H)</translation>
    </message>
    <message>
        <source>Untick those that &amp;cannot go (%1)</source>
        <extracomment>%1: how many ticked rows may not become targets</extracomment>
        <translation>取消勾选不可操作的行（%1）(&amp;C)</translation>
    </message>
    <message>
        <source>No longer in the list (%1):</source>
        <extracomment>%1: how many ticked rows the cloud no longer lists; below are their names</extracomment>
        <translation>已不在列表中（%1）：</translation>
    </message>
</context>
<context>
    <name>muster::TickRow</name>
    <message>
        <source>Tick &amp;all</source>
        <translation>全部勾选(&amp;A)</translation>
    </message>
    <message>
        <source>Except those that are held back: tick each of them yourself.</source>
        <translation>默认不勾选的目标除外：请逐个勾选。</translation>
    </message>
    <message>
        <source>Tick non&amp;e</source>
        <translation>全不勾选(&amp;E)</translation>
    </message>
</context>
<context>
    <name>muster::TimelineModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>muster::TimelinePane</name>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Saves the timeline of this run as a picture (PNG or SVG).</source>
        <translation>将本批次的时间线保存为图片（PNG 或 SVG）。</translation>
    </message>
</context>
<context>
    <name>muster::TimelineView</name>
    <message>
        <source>Timeline of the run</source>
        <translation>批次的时间线</translation>
    </message>
    <message>
        <source>No target has a time of sending.</source>
        <translation>没有任何目标带有发送时间。</translation>
    </message>
</context>
<context>
    <name>muster::UnknownCard</name>
    <message>
        <source>Not possible: without a request ID the cloud cannot be asked for its jobs.</source>
        <translation>无法跟踪：没有请求ID，无法向云端查询其任务。</translation>
    </message>
    <message>
        <source>Asks the cloud for the jobs of this request, and goes on with them when there are any.</source>
        <translation>向云端查询此请求的任务，如有则继续跟踪。</translation>
    </message>
    <message>
        <source>Targets with an unknown outcome</source>
        <translation>结果未知的目标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Before sending</source>
        <translation>发送前状态</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后状态</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Read &amp;the present status</source>
        <translation>读取当前状态(&amp;T)</translation>
    </message>
    <message>
        <source>Reads the list once more. Sends nothing else.</source>
        <translation>重新读取一次列表，不发送其他请求。</translation>
    </message>
    <message>
        <source>Keep &amp;watching</source>
        <translation>继续跟踪(&amp;W)</translation>
    </message>
    <message>
        <source>Settle by ha&amp;nd…</source>
        <translation>人工处置(&amp;N)…</translation>
    </message>
    <message>
        <source>Marks the selected targets, or all, as settled by hand, with a note.</source>
        <translation>将选中的目标（未选中则全部）标记为已人工处置，并附备注。</translation>
    </message>
    <message>
        <source>Asks for a new confirmation first; the new run refers to this one.</source>
        <translation>先重新确认；新批次会关联到本批次。</translation>
    </message>
    <message>
        <source>C&amp;opy card</source>
        <translation>复制卡片(&amp;O)</translation>
    </message>
    <message>
        <source>Reads the list again and again, and goes on when it shows that the targets have changed.</source>
        <translation>反复读取列表，一旦列表显示目标已改变，就更新结果。</translation>
    </message>
    <message>
        <source>No connection to the account that it was sent to is open.</source>
        <translation>没有打开指向该批次所发往的云的连接。</translation>
    </message>
    <message>
        <source>They are settled by hand already.</source>
        <translation>这些目标已人工处置。</translation>
    </message>
    <message>
        <source>Each of them was sent by a later run, or settled by hand.</source>
        <translation>这些目标已由后来的批次发送，或已人工处置。</translation>
    </message>
    <message>
        <source>The cloud is asked for their jobs already.</source>
        <translation>已在向云端查询它们的任务。</translation>
    </message>
    <message>
        <source>%1 a&amp;gain…</source>
        <translation>再次%1(&amp;G)…</translation>
    </message>
    <message>
        <source>Settle %1 by ha&amp;nd…</source>
        <translation>人工处置 %1 个(&amp;N)…</translation>
    </message>
    <message>
        <source>%1 %2 a&amp;gain…</source>
        <translation>再次%1 %2 个(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>muster::UnknownCards</name>
    <message>
        <source>Request %1 of %2</source>
        <extracomment>of the requests with an unknown outcome</extracomment>
        <translation>请求 %1/%2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一个(&amp;X)</translation>
    </message>
    <message>
        <source>Previous request</source>
        <translation>上一个请求</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>下一个请求</translation>
    </message>
</context>
<context>
    <name>muster::UnlockDialog</name>
    <message>
        <source>Unlock production</source>
        <translation>解锁生产环境</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket:</source>
        <translation>原因或工单(&amp;R)：</translation>
    </message>
    <message>
        <source>Reason or ticket</source>
        <translation>原因或工单</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>What is in “%1” can be restarted for %n minute(s) once it is unlocked; then it locks again by itself. Who unlocked it, when and why is kept in the journal.</source>
        <translation>
            <numerusform>解锁后 %n 分钟内可以重启“%1”中的资源，之后自动重新锁定。由谁、何时、为何解锁都会写入操作记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>muster::WaveForm</name>
    <message>
        <source>&amp;Waves:</source>
        <translation>波次(&amp;W)：</translation>
    </message>
    <message>
        <source>Shape of the waves</source>
        <translation>波次方式</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>一次全部发送</translation>
    </message>
    <message>
        <source>of one size</source>
        <translation>固定大小</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>逐波增大</translation>
    </message>
    <message>
        <source>&amp;first</source>
        <translation>先(&amp;F)</translation>
    </message>
    <message>
        <source>Targets in the first wave</source>
        <translation>第一波的目标数</translation>
    </message>
    <message>
        <source>ne&amp;xt</source>
        <translation>然后(&amp;X)</translation>
    </message>
    <message>
        <source>Targets in the next wave</source>
        <translation>下一波的目标数</translation>
    </message>
    <message>
        <source>ti&amp;mes</source>
        <translation>倍数(&amp;M)</translation>
    </message>
    <message>
        <source>Each wave is this many times the one before</source>
        <translation>每波是上一波的多少倍</translation>
    </message>
    <message>
        <source>&amp;pause</source>
        <translation>间隔(&amp;P)</translation>
    </message>
    <message>
        <source>Seconds between the end of a wave and the next</source>
        <translation>一波结束到下一波开始的秒数</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Stop sending at this many failed, rejected or unknown targets</source>
        <translation>累计多少个目标失败、被拒绝或结果未知时停止发送</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>不启用</translation>
    </message>
    <message>
        <source>Stop sending at this share of failed, rejected or unknown targets</source>
        <translation>失败、被拒绝或结果未知的目标达到多大比例时停止发送</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Stop sending after</source>
        <translation>停止发送：累计(&amp;S)</translation>
    </message>
    <message>
        <source>failed, rejected or unknown targets, &amp;or at</source>
        <translation>个目标失败、被拒绝或结果未知，或占比达到(&amp;O)</translation>
    </message>
    <message>
        <source>no percentage</source>
        <translation>不启用</translation>
    </message>
    <message>
        <source>same as next</source>
        <translation>与后续相同</translation>
    </message>
</context>
<context>
    <name>muster::WaveStrip</name>
    <message numerus="yes">
        <source>Wave %1: %n target(s)</source>
        <extracomment>%1 is the number of a wave, %n how many targets it has</extracomment>
        <translation>
            <numerusform>波次 %1：%n 个目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Picture of %n wave(s)</source>
        <translation>
            <numerusform>%n 个波次的示意图</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>%1 is a duration such as 02:10</extracomment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>At the soonest %1 after the first request</source>
        <extracomment>%1 is a duration such as 02:10</extracomment>
        <translation>最早在首个请求后 %1</translation>
    </message>
</context>
<context>
    <name>muster::WelcomePage</name>
    <message>
        <source>No connection is open.

Open the demo cloud to try everything without an account, or make a connection to your own.</source>
        <translation>没有打开的连接。

打开演示云，无需账号即可试用全部功能；或新建到您自己账号的连接。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>%1: the name of a saved connection, with its marks</extracomment>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>没有打开的连接。</translation>
    </message>
</context>
<context>
    <name>muster::WindowMessage</name>
    <message>
        <source>The keys of “%1” are kept for one session only: type them.</source>
        <translation>“%1”的密钥仅在单次会话中保存，请输入。</translation>
    </message>
    <message>
        <source>The keychain gave no keys for “%1”. It may be locked, or hold none: unlock it and open the connection again, or type them again.</source>
        <translation>系统密钥环没有给出“%1”的密钥：可能已锁定，也可能没有保存。请解锁后重新打开此连接，或重新输入密钥。</translation>
    </message>
    <message>
        <source>“%1” waits for the keychain. It may be asking for your password in a window of its own.</source>
        <translation>“%1”正在等待系统密钥环。它可能正在另一个窗口中请您输入密码。</translation>
    </message>
    <message>
        <source>“%1” was not opened.</source>
        <translation>“%1”未能打开。</translation>
    </message>
</context>
<context>
    <name>volcengine</name>
    <message>
        <source>Stopped</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>It is enabled already and waits for its start time.</source>
        <translation>已启用，正等待开始时间。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>It is enabled already. Only stopped tasks can be enabled.</source>
        <translation>已启用。只有停用的任务才能启用。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Its time window is over: the task&apos;s end time must be edited.</source>
        <translation>已过结束时间：需先修改任务的结束时间。</translation>
    </message>
    <message>
        <source>Unknown status</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>This status is not known. Only stopped tasks can be enabled.</source>
        <translation>无法识别此状态。只有停用的任务才能启用。</translation>
    </message>
    <message>
        <source>Pull-to-push tasks</source>
        <translation>拉流转推任务</translation>
    </message>
    <message numerus="yes">
        <source>%n pull-to-push task(s)</source>
        <translation>
            <numerusform>%n 个拉流转推任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable…</source>
        <translation>启用…</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n pull-to-push task(s)?</source>
        <translation>
            <numerusform>启用 %n 个拉流转推任务？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n task(s)</source>
        <translation>
            <numerusform>启用 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Each task pushes its stream again, and its charges start again, as soon as its start time allows.</source>
        <translation>各任务将在到达开始时间后恢复推流，并重新开始计费。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群组</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>拉流源</translation>
    </message>
    <message>
        <source>Push target</source>
        <translation>推流目标</translation>
    </message>
    <message>
        <source>Volcengine Live, BytePlus MediaLive</source>
        <translation>火山引擎视频直播、BytePlus MediaLive</translation>
    </message>
    <message>
        <source>It is stopped already.</source>
        <translation>任务已停用。</translation>
    </message>
    <message>
        <source>This status is not known. Only running tasks can be stopped.</source>
        <translation>无法识别此状态。只有未开始或生效中的任务才能停用。</translation>
    </message>
    <message>
        <source>Pull-to-push tasks: stop, then enable</source>
        <translation>拉流转推任务：停用后重新启用</translation>
    </message>
    <message>
        <source>Stop, then enable…</source>
        <translation>停用后重新启用…</translation>
    </message>
    <message numerus="yes">
        <source>Stop and enable again %n pull-to-push task(s)?</source>
        <translation>
            <numerusform>停用后重新启用 %n 个拉流转推任务？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, then enable %n task(s)</source>
        <translation>
            <numerusform>停用后重新启用 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stream is cut off until its task is enabled again. What the list shows as stopped is enabled in a second run, which follows by itself. If that fails, the task stays stopped.</source>
        <translation>各路推流会中断，直到任务重新启用。列表显示已停用的任务，会在随后自动开始的第二个批次中启用；如果启用失败，任务将保持停用。</translation>
    </message>
    <message>
        <source>Pull-to-push tasks: enable again</source>
        <translation>拉流转推任务：重新启用</translation>
    </message>
    <message>
        <source>Stopped, not enabled again.</source>
        <translation>已停用，未能重新启用。</translation>
    </message>
    <message>
        <source>Enabled %1</source>
        <translation>%1已启用</translation>
    </message>
    <message>
        <source>Each task pushes its source again from the beginning, and its charges start again, as soon as its start time allows.</source>
        <translation>各任务将在到达开始时间后从头开始重新推流，并重新开始计费。</translation>
    </message>
    <message>
        <source>RestartPullToPushTask, where retired its successor (usual)</source>
        <translation>RestartPullToPushTask，已下线时改用替代接口（默认）</translation>
    </message>
    <message>
        <source>Enable tasks &amp;with:</source>
        <translation>启用任务所用接口(&amp;W)：</translation>
    </message>
    <message>
        <source>ContinuePullToPushTask, the successor</source>
        <translation>ContinuePullToPushTask，替代接口</translation>
    </message>
    <message>
        <source>RelaunchPullToPushTask, from the beginning</source>
        <translation>RelaunchPullToPushTask，从头开始</translation>
    </message>
    <message>
        <source>Every task that is enabled pushes its source again from the beginning, not from where it stopped.</source>
        <translation>每个被启用的任务都会从头开始重新推流，而不是从停止处继续。</translation>
    </message>
    <message>
        <source>Sign &amp;for region:</source>
        <translation>签名区域(&amp;F)：</translation>
    </message>
    <message>
        <source>As the endpoint (usual)</source>
        <translation>与终端节点一致（默认）</translation>
    </message>
    <message>
        <source>Live source</source>
        <extracomment>the type of a pull-to-push task: its source is a live stream</extracomment>
        <translation>直播源</translation>
    </message>
    <message>
        <source>Video on demand</source>
        <translation>点播视频</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to enable: all %n were enabled in the last %1 minutes. Tick a row to enable it again anyway.</source>
        <translation>
            <numerusform>没有可启用的目标：%n 个任务在最近 %1 分钟内已启用过。确需再次启用时，请勾选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last enabled</source>
        <translation>上次启用</translation>
    </message>
</context>
</TS>
