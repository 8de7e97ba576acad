/// The words by which names of units are told from other text.
enum UnitWords {
  /// How names of units end.
  static let endings = WordSet(
    """
    局 委 办 厅 部 股 机关 院 会 社 处 署 站 所 室 队 科 组 校 馆 厂 台 团 行 司 办公室 委员会 中心 政府 管委会 公司 银行 单位 部门 \
    集团 大队 支队 总队 海关 机构 企业 学校 大学 学院 街道 办事处 党委 党组 党工委 工委 乡镇 镇 乡 县 区 市 州 旗 盟 省 县区 县市区 (市、区) \
    县(市、区) 县(区) 县(市) 市(区) 镇(街道) 乡(镇) 乡镇(街道) 镇(街) 法院 检察院 党校 总工会 工会 妇联 团委 残联 科协 文联 侨联 工商联 \
    红十字会 协会 联合会 学会 总会 联社 供销社 电视台 日报社 报社 军分区 人武部 武装部 园区 开发区 新区 高新区 经开区 工业园 示范区 保护区 景区 \
    林场 农场 医院 分局 气象台 地区 直属机构 分行 支行 分公司 公安 税务 消防 电力 邮政 移动 联通 电信 铁塔 单位(部门) 主管部门 责任部门 \
    村委会 居委会 村 社区 平台 基金会 人大 政协 市委 县委 省委 区委 州委 城投 国资委 专班 指挥部 领导小组 研究院 工作部 团市委 团县委 团省委 团区委 \
    团州委 人行 商会 事务所 中学 小学 高中 幼儿园 车务段 工务段 电务段 机务段 公路段 养护段 管理段 水务 燃气 烟草 盐业 联通公司 业主 运营商
    """)
  /// Other words that end so: 数字化城市运行和治理中心 is one name.
  static let notEndings = WordSet("控股 参股 入股 持股 配股 运行 推行 执行 进行 实行 先行 践行 全部 内部 外部 干部 社会 机会 布局 格局 大局 场所")
  /// Names that end like them: 公司安全部.
  static let likeNotEndings = WordSet("安全部")
  /// Those that before 和 and 与 are what a unit is for.
  static let notBeforeJoins = WordSet("实验室 校园 社区 园区 农村")
  /// Those that are seldom part of other words.
  static let offices = WordSet(
    """
    局 委 委员会 办 办公室 厅 部 部门 单位 中心 政府 管委会 公司 法院 检察院 大学 集团 总队 支队 大队 街道 街道办事处 党委 党校 \
    人民政府 妇联 残联 总工会 银行 指挥部 领导小组 专班 分局 乡镇 平台
    """)
  /// What begins so is a note, not a name.
  static let notNames = WordSet(
    "以 以下简称 简称 含 详见 见附 如 即 包括 不含 其中 原 试行 暂行 所在 坚持 加强 强化 推动 完善 健全 加快 严格 持续 积极 切实 进一步 依托 围绕 通过 结合 鼓励 引导 确保"
  )
  /// Names that begin so are units.
  static let beginnings = WordSet("各 有关 相关 县直 市直 省直 区直 州直 全体 所有 驻")
  /// Names of units begin with the area that they belong to.
  /// 各乡镇
  static let each: Unicode.Scalar = "各"
  static let areaSigns: SignSet = ["县", "市", "省", "区", "州", "旗"]
  /// People, not units.
  static let people = WordSet(
    "领导 负责人 主任 副主任 书记 副书记 县长 副县长 市长 副市长 局长 副局长 组长 副组长 省长 区长 镇长 乡长 部长 秘书长 责任人 人员 常委 院长 校长 同志")
  /// Area words of 各市、县(区)人民政府, which is one unit.
  static let areas = WordSet(
    "各 省 自治区 直辖市 市 县 区 州 盟 旗 乡 镇 村 街道 地 设区市 设区的市 乡镇 县级市 自治县 自治州 自治旗 市州 县区 县市 县市区 省直管县 地区 园区 开发区 管理区 功能区 高新区 农场 有关 相关 省辖市 直管市 街 社区 办 (市、区) (区) (市) (县) (市、县) (街道) (县、区) (市、州) (街) (镇) (园区) (自治县) (镇、街道) (州) (旗) (功能区) (区、市) (旗、区) (市、县、区) (自治县、区)"
  )
  /// Those of them that are no level of government: 各镇、开发区 are two.
  static let zones = WordSet("园区 开发区 管理区 功能区 高新区 农场 社区 地区")
  static let areaEndings = WordSet("人民政府 政府 党委 管委会 办事处 党委政府 党委、政府 管理委员会 行政公署 党工委")
  /// Before 、政府, which is of the same name.
  static let committees = WordSet("党委 党工委")
  /// Words between two units.
  static let joins = WordSet("和 及 以及 会同 与 并会同 分别会同")
  /// 等 … 部门 behind a list names nobody.
  static let andOthers: Unicode.Scalar = "等"
  static let qualifiers = WordSet(
    "市直 县直 省直 区直 州直 旗直 有关 相关 各 市级 县级 省级 区级 州级 国务院 职能 责任 成员 主管 市 县 省 区 州 旗 和 及 多 其他 各级 部门 单位 个 家")
  static let kinds = WordSet("部门 单位 部委 机构 方面 企业 部 委 单位和部门")
}
