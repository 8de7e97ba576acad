import Testing

@testable import PlanImport

/// Targets and days in the text of tasks.
@Suite struct MeasureTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var found: [String]
    var testDescription: String { text }
  }

  static let targets = [
    // What is to take no longer.
    Case(text: "将办理周期压缩至2个月以内", found: ["≤2个月"]),
    Case(text: "接水时间缩短到15天以内", found: ["≤15天"]),
    Case(text: "接报后20分钟内到达现场，3小时内完成抢修", found: ["≤20分钟", "≤3小时"]),
    Case(text: "平均建设周期控制在2年以内", found: ["≤2年"]),
    Case(text: "平均用时不超过45天", found: ["≤45天"]),
    Case(text: "办理时限压缩到5周之内", found: ["≤5周"]),
    Case(text: "收到申请后30天内组织评审", found: []),
    Case(text: "打造15分钟便民生活圈20个", found: ["=20个"]),
    Case(text: "连续3年以上无事故", found: []),
    Case(text: "贷款期限不超过2年", found: []),
    Case(text: "检测收费标准在现行基础上再降低25%以上", found: ["≥25%"]),
    Case(text: "新建120个起降点", found: ["=120个"]),
    Case(text: "支持500家以上企业的实时计算与数据处理", found: ["≥500家"]),
    Case(text: "按照实际人数的50%计算", found: []),
    Case(text: "水库3公里范围内全部完成绿化", found: []),
    Case(text: "在全县范围内梳理出50个大类、200个中类和800个小类产品", found: ["=50个", "=200个", "=800个"]),
    Case(text: "水质达标率≥85%", found: ["≥85%"]),
    Case(text: "水质达标率达到９５％以上", found: ["≥95%"]),
    Case(text: "覆盖率100%", found: ["=100%"]),
    Case(text: "漏损率控制在9%以内", found: ["≤9%"]),
    Case(text: "严重污染天数不超过1%", found: ["≤1%"]),
    Case(text: "合格率不低于98%", found: ["≥98%"]),
    Case(text: "能耗≤0.7吨标煤/万元", found: ["≤0.7吨标煤/万元"]),
    Case(text: "生态指数≥55", found: ["≥55"]),
    Case(text: "完成投资3,000万元", found: ["=3000万元"]),
    Case(text: "建成水厂12座", found: ["=12座"]),
    Case(text: "培育企业15家、合作社20个", found: ["=15家", "=20个"]),
    Case(text: "打造示范村2—3个", found: ["≥2个", "≤3个"]),
    Case(text: "满意度达到80%—90%", found: ["≥80%", "≤90%"]),
    Case(text: "补贴资金每公里分别不低于10000元、5000元", found: []),
    Case(text: "养护投入每公里分别不低于10000元、5000元、3000元", found: ["≥10000元", "≥5000元", "≥3000元"]),
    Case(text: "成本至少降低0.5个百分点", found: ["≥0.5个百分点"]),
    Case(text: "产值突破500亿元", found: ["≥500亿元"]),
    Case(text: "占比降到5%以下", found: ["≤5%"]),
    Case(text: "每年培育龙头企业20家左右", found: ["=20家"]),
    Case(text: "围绕肥料化等5个领域开展工作", found: []),
    Case(text: "下设综合组等6个专班", found: []),
    Case(text: "给予50%的补助，最高不超过30万元", found: []),
    Case(text: "贯彻《用水纲要（2006-2020年）》和GB18599-2001", found: []),
    Case(text: "推进5G基站和4G网络建设", found: []),
    Case(text: "办理期限不超过3个月", found: []),
    Case(text: "产量稳定在9.2亿斤以上", found: ["≥9.2亿斤"]),
    Case(text: "储备能力达到１０万份", found: ["=10万份"]),
    Case(text: "成本下降0.3个百分点", found: ["=0.3个百分点"]),
    Case(text: "疏通暗涵不少于12道", found: ["≥12道"]),
    Case(text: "办件控制在30个工作日以内", found: ["≤30个工作日"]),
    Case(text: "收到申请后30个工作日内答复", found: []),
    Case(text: "报装时间压减至3个工作日", found: ["=3个工作日"]),
    Case(text: "将公示时间由45天压缩为20天", found: ["=20天"]),
    Case(text: "时限由15个工作日缩减到10个工作日", found: ["=10个工作日"]),
    Case(text: "退税时间压缩至3个工作日以内", found: ["≤3个工作日"]),
    Case(text: "任职村硬化率100%", found: ["=100%"]),
    Case(text: "每年开展检修不少于4期", found: ["≥4期"]),
    Case(text: "修订第4期手册", found: []),
    Case(text: "更新水泵15台，渠道防渗86公里", found: ["=15台", "=86公里"]),
    Case(text: "建成泵站3座，其中提灌站1座和闸门2扇", found: ["=3座", "=1座", "=2扇"]),
    Case(text: "每个乡镇至少建有1所", found: ["≥1所"]),
    Case(text: "至少每季度检修一次，每次不少于2小时", found: ["≥2小时"]),
    Case(text: "节水户不低于全县总户数的20%", found: ["≥20%"]),
    Case(text: "漏损量不超过供水总量的9%", found: ["≤9%"]),
    Case(text: "公用经费的5%用于培训", found: []),
    Case(text: "完成首批20公里渠道清淤", found: ["=20公里"]),
    Case(text: "全县20个村完成改造", found: ["=20个村"]),
    Case(text: "全镇12个村覆盖率达到100%", found: ["=100%"]),
    Case(text: "反馈的20个问题完成整改", found: []),
    Case(text: "水费时限压减60%左右", found: ["=60%"]),
    Case(text: "所有用水户100%装表", found: ["=100%"]),
    Case(text: "系数控制在0.45以内", found: ["≤0.45"]),
    Case(text: "已建成水厂20座", found: []),
    Case(text: "目前漏损率已达15%", found: []),
    Case(text: "已脱贫人口饮水安全率达到100%", found: ["=100%"]),
    Case(text: "仍有11座未修复，达标率仅为42%", found: []),
    Case(text: "督察发现，漏损率达到15%；年均检修不足20次。漏损率要降到9%以下", found: ["≤9%"]),
    Case(text: "对督察发现的问题，整改率达到100%", found: ["=100%"]),
    Case(text: "2018年配备水泵2台，节水率达到60%（2017年为50%，增速9%）", found: ["=60%"]),
    Case(text: "用水量较2018年下降3%", found: ["=3%"]),
    Case(text: "培育1—2个节水园区，3家节水企业、5个节水社区", found: ["≥1个", "≤2个", "=3家", "=5个"]),
    Case(text: "人均水面不低于4平方米，7项制度配套", found: ["≥4平方米"]),
    Case(text: "压缩审批时间50%", found: ["=50%"]),
    Case(text: "压缩审批时间的50%用于核查", found: []),
    Case(text: "实现3.2万贫困人口饮水达标", found: ["=3.2万"]),
    Case(text: "落实“三个100%”要求，水面不低于1000㎡", found: ["≥1000㎡"]),
    Case(text: "开展补贴性培训8000人次", found: ["=8000人次"]),
    Case(text: "争取专项债券额度不少于18亿元", found: ["≥18亿元"]),
    Case(text: "在路口设置检查站50处以上", found: ["≥50处"]),
    Case(text: "水费补助标准为每人每月20元", found: []),
    // The name of a rate, unless it is one that policies set.
    Case(text: "工资保证金覆盖率达到100%，得分率提高5个百分点", found: ["=100%", "=5个百分点"]),
    Case(text: "纳税缴费事项网上申报率达到99%以上", found: ["≥99%"]),
    Case(text: "按3%的征收率缴纳，贷款利率下降1个百分点并给予补助", found: []),
    // Of two numbers with 和 between them both are meant.
    Case(text: "水费和漏损率分别下降5%和3%", found: ["=5%", "=3%"]),
    Case(text: "报装时间分别压减至4个工作日和5个工作日", found: ["=4个工作日", "=5个工作日"]),
    Case(text: "减排比例分别不低于10%、20%和30%", found: ["≥10%", "≥20%", "≥30%"]),
    Case(text: "达标率和装表率分别达到85%左右和70%左右", found: ["=85%", "=70%"]),
    // How large those are that are counted is no target.
    Case(text: "新签约5亿元以上项目30个", found: ["=30个"]),
    Case(text: "服务500亩以上的灌区达到20处", found: ["=20处"]),
    Case(text: "改造灌区5000亩以上", found: ["≥5000亩"]),
    Case(text: "年发放贷款1亿元以上", found: ["≥1亿元"]),
    Case(text: "按月发放1000元", found: []),
    Case(text: "在主产区建成蓄水池2.5万个左右", found: ["=2.5万个"]),
    Case(text: "6月底前在3个乡镇先行开展试点", found: ["=3个"]),
    Case(text: "在5个方面开展合作，在2个小时内处置", found: []),
    Case(text: "对供水企业每半年通报1次", found: ["=1次"]),
    Case(text: "灌溉电价较2018年下降10%，电价每度3元", found: ["=10%"]),
    Case(text: "通过购买服务等方式补充管水员85名，工资保证金等制度3—4件", found: ["=85名", "≥3件", "≤4件"]),
    Case(text: "前期调查共发现渠道淤塞327处，其中干渠58处", found: []),
    Case(text: "变压器容量提升至2.8千伏安", found: ["=2.8千伏安"]),
    Case(text: "产值达到50亿元以上力争60亿元", found: ["≥50亿元", "=60亿元"]),
    Case(text: "投资5000万元以上比上年增长20%", found: ["≥5000万元", "=20%"]),
    Case(text: "对完成改造的30户", found: []),
    Case(text: "新建东村、西村2座水厂，改扩建南村、北村等5座水厂", found: ["=2座", "=5座"]),
    Case(text: "完成宣传、培训等3项工作", found: []),
    Case(text: "9月底前完成东村等3个地块征收", found: ["=3个"]),
    Case(text: "完成上年度遗留的37个项目验收", found: ["=37个"]),
    Case(text: "东村水厂现状日供水能力800立方米", found: []),
    Case(text: "淘汰锅炉46台、合计215蒸吨", found: ["=46台", "=215蒸吨"]),
    Case(text: "今年4月以来，已排查渠道418处，完成整治291处", found: []),
    Case(text: "去年漏损率为15%，全县共有水厂38座", found: []),
    Case(text: "2018年受旱情影响，供水仅213万吨，水费收入17.4亿元。2019年供水力争突破420万吨", found: ["≥420万吨"]),
    Case(text: "选择6家水厂开展试点", found: ["=6家"]),
    Case(text: "漏损率降至9%，用水量下降到12/10万", found: ["=9%", "=12/10万"]),
    Case(text: "新增医养结合机构8家、养老床位1100张", found: ["=8家", "=1100张"]),
    // What is said of one number of a list is said of all.
    Case(text: "三级网上可办率不低于80%、70%、50%", found: ["≥80%", "≥70%", "≥50%"]),
    Case(text: "报装时间分别压缩至15个、7个工作日以内", found: ["≤15个", "≤7个工作日"]),
    Case(text: "水价不得超过备案价的50%", found: ["≤50%"]),
    Case(text: "耗热量控制在0.36吉焦/平方米以内", found: ["≤0.36吉焦/平方米"]),
    Case(text: "首批确定的76处于5月20日前整治到位", found: ["=76处"]),
    Case(text: "灌溉水利用系数由0.551提高到0.60", found: ["=0.60"]),
    Case(text: "渠道宽度一般为3—6米", found: []),
    Case(text: "建设水厂1座，建筑面积3800平方米", found: ["=1座"]),
    Case(text: "一是对9个未批先建项目依法查处。二是对积存的300吨废渣集中处理，年底前全部处理完", found: ["=9个", "=300吨"]),
    Case(text: "对连续3次排名末位的一律约谈，对30吨以上车辆一律禁行", found: []),
    Case(text: "完成省、市等2个层面考核，完成省下达的3项指标", found: []),
    Case(text: "上年度结转项目开工率达到100%", found: ["=100%"]),
    Case(text: "做到早发现，早整治，达标率达到90%以上", found: ["≥90%"]),
    Case(text: "形成产量稳定在50万吨以上的生产能力", found: ["≥50万吨"]),
    Case(text: "完成提灌站6处建设任务，在具备条件的村推广水窖1500台", found: ["=6处", "=1500台"]),
    Case(text: "用水定额控制在2.1万公顷以内，水费工资占比由45%提高到65%以上", found: ["≤2.1万公顷", "≥65%"]),
    Case(text: "每座泵站落实1名管护员，划定96处水源保护区", found: ["=1名", "=96处"]),
    Case(text: "新增光伏装机3吉瓦，形成年利用中水260万吨的能力", found: ["=3吉瓦", "=260万吨"]),
    Case(text: "新增年通过能力1300万吨，单位运输周转量能耗下降6.8%", found: ["=1300万吨", "=6.8%"]),
    Case(text: "自评得分达到95分以上，累计授信700亿元，授信期限3年", found: ["≥95分", "=700亿元"]),
    Case(text: "在6—8个园区设立专窗，布设7×24小时终端180台", found: ["≥6个", "≤8个", "=180台"]),
    Case(text: "70%的行政村污水得到有效治理", found: ["=70%"]),
    Case(text: "新增证照30类，闭库销号3至5座", found: ["=30类", "≥3座", "≤5座"]),
    Case(text: "2018年末，全县改厕率为96.2%，改厕11.3万户。2019年末，改厕率达到98%", found: ["=98%"]),
    Case(text: "报销比例稳定在75%左右，平均担保费率降至1%，担保费率每年0.8%", found: ["=75%", "=1%"]),
    Case(text: "人均预期寿命超过82.5岁，65岁以上老人建档", found: ["≥82.5岁"]),
    Case(text: "在全国系统内打造10—15家骨干企业，在上年整治40家的基础上巩固成果", found: ["≥10家", "≤15家"]),
    Case(text: "每个村选1—2个屯先做，安装水表36套并与平台联网", found: ["≥1个", "≤2个", "=36套"]),
    Case(text: "目前，全县水表约46万块，水井27万口。新增水表6000块", found: ["=6000块"]),
    Case(text: "供水煤耗降至300克标准煤/千瓦时", found: ["=300克标准煤/千瓦时"]),
    Case(text: "目前普及率为68%，到2019年底要达到80%", found: ["=80%"]),
    Case(text: "目前有水厂15家，年底前新增水池500口", found: ["=500口"]),
    Case(text: "经排查发现，全县有险段320处，10月底前完成整治200处", found: ["=200处"]),
    Case(text: "据调查，全县有水井2300口，今年新建20口", found: ["=20口"]),
    Case(text: "水费缴费率达到98%以上，政策性农业保险覆盖面达到80%以上", found: ["≥98%", "≥80%"]),
    Case(text: "新建10千伏线路50公里、35千伏变电站2座，安装6米路灯500盏", found: ["=50公里", "=2座", "=500盏"]),
    Case(text: "新建500立方米水池1座，新增10万吨产能建设2个基地，新增日处理200吨设备1套", found: ["=1座", "=10万吨", "=2个", "=200吨", "=1套"]),
    Case(text: "2019年6月底前完成其余5个", found: ["=5个"]),
    Case(text: "年均浓度控制在35μg/m3以下", found: ["≤35μg/m3"]),
    Case(text: "机械化率达到75%，其中小麦95%、玉米85%", found: ["=75%", "=95%", "=85%"]),
    Case(text: "每季度召开1次工作例会", found: ["=1次"]),
    Case(text: "在全县10个乡镇新建泵站", found: ["=10个"]),
    Case(text: "生师比控制在18:1以内，师生比不低于1:13.5，地址：水利局2号楼305室", found: ["≤18"]),
    Case(text: "目前全镇在册用水户37名，要严格管理，装表率达到90%以上", found: ["≥90%"]),
    Case(text: "在村口施划停水线1200个，延长6条管线供水时间至22时30分", found: ["=1200个", "=6条"]),
    Case(text: "线上缴费比例达到85%，1,860个村全部接入管网", found: ["=85%", "=1860个村"]),
    Case(text: "9月底前整改到位70%，pH值平均提高0.3个单位", found: ["=70%", "=0.3个单位"]),
    Case(text: "在孵企业1.2万家，外借图书12万册次，数字资源不低于4TB", found: ["=1.2万家", "=12万册次", "≥4TB"]),
    Case(text: "配备器材12类400件（套）", found: ["=12类", "=400件(套)"]),
    Case(text: "对106项审批事项分别按照不同方式改革", found: []),
    Case(text: "减免水费力争达到38亿元以上", found: ["≥38亿元"]),
    Case(text: "管护员按不低于总人口2‰的比例配备", found: ["≥2‰"]),
    Case(text: "在集镇新（改）建水厂8—10座", found: ["≥8座", "≤10座"]),
    Case(text: "依托水务企业组建抢险队伍5支", found: ["=5支"]),
    Case(text: "关闭3家造纸企业、1家印染企业共计65万吨产能", found: []),
    Case(text: "完成3家造纸企业、1家印染企业共计65万吨产能退出", found: ["=3家", "=1家", "=65万吨"]),
    Case(text: "全县4家造纸企业、11家印染企业全部完成改造", found: ["=4家", "=11家"]),
    Case(text: "纳入清单的236处2020年10月底前全部完成整治", found: ["=236处"]),
    Case(text: "全县6个镇均完成1次以上演练", found: ["≥1次"]),
    Case(text: "2018年完成10处，其余6处2020年6月底前完成", found: ["=6处"]),
    Case(text: "2019年完成10处，其余6处2020年6月底前完成", found: ["=10处", "=6处"]),
    Case(text: "3公里以内的村庄接入管网", found: []),
    Case(text: "完成造林1万亩以上的任务", found: ["≥1万亩"]),
    Case(text: "撤销渡口30道以上，更换水表1260樘、闸板60万棒", found: ["≥30道", "=1260樘", "=60万棒"]),
    Case(text: "50%的街道基本建成示范片区", found: ["=50%"]),
    Case(text: "漏报率为0", found: ["=0"]),
    Case(text: "每月举办讲座1期", found: ["=1期"]),
    Case(text: "平均响应时间缩短至30秒以内", found: ["≤30秒"]),
    Case(text: "推动150项事项下沉办理", found: ["=150项"]),
    Case(text: "春灌共需水泵3台", found: []),
    Case(text: "截至2018年底，建有水厂118家，普及率达到48%。到2025年，普及率达到90%", found: ["=90%"]),
    Case(text: "处以5000元以下罚金", found: []),
    Case(text: "对困难户每户发放300元", found: []),
    Case(text: "建设乡村教师周转宿舍240套", found: ["=240套"]),
    Case(text: "在校生规模达到2500人", found: ["=2500人"]),
    Case(text: "集中缴费期内完成参保31万人以上", found: ["≥31万人"]),
  ]

  @Test(arguments: targets) func numbersToBeReachedAreTargets(_ one: Case) {
    let plan = imported("某县2019年重点工作方案\n一、主要任务\n（一）治水。全力推进。\(one.text)。")
    #expect(plan.tasks.first?.goals == one.found)
  }

  @Test func theIndicatorIsWhatStandsBeforeTheNumber() {
    let task = task("治水。切实改善水环境，确保主要断面达标率≥85%，基本消除劣质水体(占比不超过5%)。")
    #expect(task?.targets.map(\.indicator) == ["主要断面达标率", "占比"])
    #expect(task?.targets.map(\.text) == ["≥85%", "不超过5%"])
  }

  static let days = [
    Case(text: "2018年12月底前完成", found: ["2018-12"]),
    Case(text: "到２０２０年底建成", found: ["2020-12"]),
    Case(text: "到2025年基本实现", found: ["2025"]),
    Case(text: "于2020年8月31日前完成改造", found: ["2020-08-31"]),
    Case(text: "2023年6月底前开工，2024年12月底前完工", found: ["2023-06", "2024-12"]),
    Case(text: "2022年上半年完成", found: ["2022-06"]),
    Case(text: "6月底前完成", found: ["2019-06"]),
    Case(text: "年底前完成", found: ["2019-12"]),
    Case(text: "2018年6月30日下午4：00前上报", found: ["2018-06-30"]),
    Case(text: "每年12月底前上报", found: []),
    Case(text: "三年内完成", found: []),
    Case(text: "落实《规划（2016—2020年）》", found: []),
    Case(text: "对2018年新增企业给予支持", found: []),
    Case(text: "2024年秋季开学前投用", found: ["2024"]),
    Case(text: "2024年汛期到来前加固", found: ["2024"]),
    Case(text: "改造2000年以前建成的小区", found: []),
    Case(text: "2021年8月底前开工，12月底前完工", found: ["2021-08", "2021-12"]),
    Case(text: "2021年8月底前开工。12月底前完工", found: ["2021-08", "2019-12"]),
    Case(text: "到2025年建成，12月底前开工", found: ["2025", "2019-12"]),
    Case(text: "2021年3月、5月底前各检修一轮", found: ["2021-03", "2021-05"]),
    Case(text: "2021 年 8 月 30 日前完工", found: ["2021-08-30"]),
    Case(text: "２０２１年 8 月底前完工", found: ["2021-08"]),
    Case(text: "明年6月底前完工", found: ["2020-06"]),
    Case(text: "不晚于2021年8月30日", found: ["2021-08-30"]),
    Case(text: "2021年2季度完成", found: ["2021-06"]),
    Case(text: "年底纳入考核", found: []),
    Case(text: "纳税期限延长至2月24日", found: []),
    Case(text: "年底完成检修", found: ["2019-12"]),
    Case(text: "今年年底全面建成", found: ["2019-12"]),
    Case(text: "2018年12月底前开工，2018年12月底前办结", found: ["2018-12"]),
    Case(text: "六月底前开工，十二月底前完工", found: ["2019-06", "2019-12"]),
    Case(text: "二〇二〇年十月二十五日前开工，十一月一日前完工", found: ["2020-10-25", "2020-11-01"]),
    Case(text: "一月一调度，三月内办结，三个月内完成", found: []),
    Case(text: "三季度末，覆盖率达到100%；上半年完成清淤", found: ["2019-09", "2019-06"]),
    Case(text: "每季度末上报，前三季度末排名", found: []),
    Case(text: "2019年建成30个，2020年一季度开工", found: ["2020-03"]),
    Case(text: "项目2018年9月开工，2020年完成工程96件", found: []),
    Case(text: "2020年建成国家5A级水利景区，2020年6月通车里程达到30公里", found: ["2020"]),
    Case(text: "2020年6月开工建设的项目，力争2025年达标", found: []),
    Case(text: "年内完成检修", found: []),
    Case(text: "启动2020年度水费征缴，12月10日前报送总结", found: ["2019-12-10"]),
    Case(text: "2018年底前已完成3个村，2019年3月底前未完成的项目清零", found: []),
    Case(text: "2019年年底覆盖率达到90%，2018年末余额38亿元", found: ["2019-12"]),
    Case(text: "2020年完成改厕4.2万户，2021年完成5.8万户", found: []),
    Case(text: "上半年开工、下半年完工", found: ["2019-06", "2019-12"]),
    Case(text: "截至2020年6月底，完成对已排查隐患的整改", found: ["2020-06"]),
    Case(text: "截至2019年8月，仅完成30公里", found: []),
    Case(text: "截至2019年底，全部建成", found: ["2019-12"]),
    Case(text: "到“十四五”末达标", found: ["2025-12"]),
    Case(text: "“十四五”期间达标，“十二五”末已经建成", found: []),
  ]

  @Test(arguments: days) func lastDaysAreDeadlines(_ one: Case) {
    let plan = imported("某县2019年重点工作方案\n一、主要任务\n（一）治水。清理河道。\(one.text)。")
    #expect(plan.tasks.first?.dates == one.found)
  }

  @Test func aTimeMayNameSeveralLastDays() {
    let task = task("修渠。办好。\n牵头单位：县水利局\n完成时限：2021年8月底前完成清淤，12月底前完工率不低于80%")
    #expect(task?.dates == ["2021-08", "2021-12"])
    #expect(task?.goals == ["≥80%"])
  }

  @Test(arguments: [
    "某县方案\n一、任务\n1.修渠。6月底前完成。\n某县人民政府\n二〇二三年二月一日",
    "某县政府文件\n某政发〔2023〕6号\n某县方案\n自2016年创建以来，成效明显。\n一、任务\n1.修渠。6月底前完成。",
    "某县行动计划（2023—2025年）\n一、任务\n1.修渠。6月底前完成。",
    "某县方案\n（某政办发〔2023〕57号）\n为建成“十四五”规划的节水县，到2025年见效。\n一、任务\n1.修渠。6月底前完成。",
    "某县方案\n一、任务\n1.修渠。6月底前完成。\n2.护堤。2024年3月底前、2024年5月底前、2024年9月底前各检修一次。\n二、步骤\n（一）部署阶段（2023年3月—4月）。印发方案。\n（二）实施阶段（2023年5月—12月）。办好。",
    "某县方案\n为落实2022年12月15日会议精神，制定本方案。\n一、任务\n1.修渠。6月底前完成。\n2.护堤。2023年9月底前完成。",
    "某县方案\n到2030年要建成节水县。2023年启动这项工作。\n一、任务\n1.修渠。6月底前完成。",
    "某县方案\n一、任务\n1.修渠。6月底前完成。\n二、步骤\n（一）部署阶段（2023年3月—4月）。印发方案。\n（二）总结阶段（2023年12月）。总结。",
  ])
  func theYearIsThatOfTheDateLineOrTheNumber(_ text: String) {
    #expect(imported(text).tasks.first?.dates == ["2023-06"])
  }

  @Test(arguments: [
    ("8月底", "2020-08"), ("11月底", "2020-11"), ("2月底", "2021-02"), ("2021年8月底", "2021-08"),
    ("今年3月底", "2020-03"), ("明年3月底", "2021-03"),
  ])
  func monthsLongBeforeAnAutumnPlanAreOfTheNextYear(_ day: String, _ date: String) {
    for place in ["\n", " "] {
      let text = "某县方案\n一、任务\n1.修渠。\(day)前完成。\n2.护堤。办好。\n某县水利局\(place)2020年10月28日"
      #expect(imported(text).tasks.first?.dates == [date])
    }
  }

  @Test(arguments: [("10月底", "2021-10"), ("11月底", "2020-11"), ("12月底", "2020-12")])
  func aPlanOfDecemberSpeaksOfTheNextAutumn(_ day: String, _ date: String) {
    let plan = imported("某县方案\n一、任务\n1.修渠。\(day)前完成。\n2.护堤。办好。\n某县水利局\n2020年12月28日")
    #expect(plan.tasks.first?.dates == [date])
  }

  @Test func daysOfLettersAndSafeguardsAreThoseOfThePlan() {
    let plan = imported(
      "某县2023年方案\n请于2月25日前报送计划。\n一、任务\n1.修渠。办好。\n二、保障措施\n（一）加强领导。4月15日前成立专班。\n（二）强化督查。每年12月底前通报。"
    )
    #expect(plan.deadlines.map(\.date.description) == ["2023-02-25", "2023-04-15"])
    let closing = imported("某县2023年措施\n一、修渠。办好。（县水利局负责）\n二、护堤。办好。（县水利局负责）\n请于6月10日前报送情况。")
    #expect(closing.deadlines.map(\.date.description) == ["2023-06-10"])
    let listed = imported("某县2023年方案\n请分别于3月15日、4月15日、5月15日前报送情况。\n一、任务\n1.修渠。办好。")
    #expect(listed.deadlines.map(\.date.description) == ["2023-03-15", "2023-04-15", "2023-05-15"])
  }

  @Test func aDayOnWhichAClauseBeginsToHoldIsNoDeadline() {
    #expect(task("治水。清理河道。（县水利局负责，2018年11月10日起实施）")?.dates == [])
  }

  @Test func aYearThatIsImpliedIsToBeLookedAt() {
    let plan = imported("某县2019年方案\n一、主要任务\n（一）治水。6月底前完成。")
    #expect(plan.doubts.map(\.kind) == [.yearImplied("6月底前")])
  }

  @Test(arguments: ["县水利局牵头，2023年12月底前完成", "责任单位：县水利局、各镇，2023年12月底前"])
  func aDayInAClauseIsTheDeadlineOfItsTask(_ clause: String) {
    let task = task("治水。清理河道。（\(clause)）")
    #expect(task?.dates == ["2023-12"])
    #expect(task?.assignments.first?.due?.description == "2023-12")
  }

  @Test func theIndicatorDoesNotBeginWithADay() {
    #expect(task("治水。到2025年节水率达到90%。")?.targets.map(\.indicator) == ["节水率"])
  }

  @Test func eachAssignmentIsDueByTheLastDayOfItsText() {
    let task = task("治水。2018年6月底前清淤（县水利局牵头）。2019年底前建成堤防（县住建局牵头）。")
    #expect(task?.assignments.map { $0.due?.description } == ["2018-06", "2019-12"])
  }
}
