import type { StatusWords } from '../status-words.ts'

/**
 * Japanese, Chinese (both scripts) and Korean, written without blanks: a status is read as these words one
 * after the other. From SmartHR, freee and KING OF TIME (在籍, 休職, 退職); Beisen, DingTalk and Feishu (在职,
 * 试用, 待入职, 离职); Flex and Shiftee (재직, 휴직, 퇴직). 退職予定, 待离职 and 퇴사예정 are notice given.
 */
export const EAST_ASIAN: StatusWords = {
  end: `退職 | 退職済 | 退職済み | 退職者 | 退社 | 退社済 | 退社済み | 離職 | 離職済 | 離職済み | 解雇 | 解雇済 | 懲戒解雇 | 定年退職 | 自己都合退職 | 会社都合退職
    | 契約終了 | 契約満了 | 雇用終了 | 死亡 | 死亡退職 | 除籍 | 元社員 | 元従業員 | 無効化 | 离职 | 已离职 | 离职人员 | 离职员工 | 辞职 | 已辞职 | 辞退 | 已辞退 | 解聘
    | 已解聘 | 开除 | 已开除 | 退休 | 已退休 | 前员工 | 合同到期 | 合同终止 | 已终止 | 终止 | 身故 | 离退休 | 已離職 | 離職員工 | 辭職 | 已辭職 | 解僱 | 已解僱
    | 資遣 | 已資遣 | 開除 | 已退休 | 合約到期 | 合約終止 | 前員工 | 퇴사 | 퇴사자 | 퇴직 | 퇴직자 | 퇴사완료 | 퇴직완료 | 해고 | 해고됨 | 계약종료 | 계약만료
    | 정년퇴직 | 사망 | 면직 | 해임 | 의원면직 | 전직원 | 퇴사함 | 자진퇴사 | 권고사직`,
  inactive: `無効 | 非アクティブ | 非稼働 | 停用 | 已停用 | 失效 | 非活动 | 非活跃 | 非活躍 | 비활성 | 비활성화 | 비활동`,
  leave: `休職 | 休職中 | 休業 | 休業中 | 育休 | 育休中 | 育児休業 | 育児休業中 | 育児休職 | 産休 | 産休中 | 産前産後休業 | 産後休業
    | 産前休業 | 介護休業 | 介護休職 | 病気休職 | 私傷病休職 | 傷病休職 | 病欠 | 欠勤 | 欠勤中 | 長期欠勤 | 長期休暇 | 休暇 | 休暇中
    | 有給休暇 | 停職 | 停職中 | 出向 | 出向中 | 在籍出向 | 自宅待機 | 労災 | 療養中 | 自己都合休職
    | 休假 | 休假中 | 请假 | 请假中 | 产假 | 产假中 | 陪产假 | 育儿假 | 病假 | 病假中 | 长期病假 | 事假 | 年假 | 停薪留职 | 停职 | 停职中
    | 停职留薪 | 长假 | 借调 | 外派 | 服兵役 | 工伤 | 工伤假 | 哺乳假 | 无薪假 | 休学
    | 請假 | 請假中 | 產假 | 產假中 | 陪產假 | 育嬰假 | 育嬰留停 | 育嬰留職停薪 | 留職停薪 | 留停 | 病假 | 無薪假 | 借調 | 停職
    | 휴직 | 휴직중 | 휴직자 | 육아휴직 | 육아휴직중 | 출산휴가 | 출산휴가중 | 출산전후휴가 | 병가 | 병가중 | 질병휴직 | 병역휴직 | 군휴직
    | 무급휴직 | 유급휴직 | 가족돌봄휴직 | 휴가 | 휴가중 | 휴업 | 정직 | 정직중 | 파견 | 파견중 | 산재 | 안식년 | 안식휴가 | 대기발령
    | 病気休暇 | 傷病休暇 | 介護休暇 | 看護休暇 | 育児休暇 | 産休育休 | 産後パパ育休 | 出生時育児休業 | 産前産後休暇 | 産前休暇 | 産後休暇
    | 特別休暇 | 慶弔休暇 | 裁判員休暇 | 育休取得中 | 侍親假 | 군입대휴직`,
  work: `在籍 | 在籍中 | 在職 | 在職中 | 勤務中 | 就業中 | 有効 | 正社員 | 契約社員 | 試用期間 | 試用期間中 | 復職 | 復職済 | 稼働中 | 再雇用 | 嘱託 | 嘱託社員
    | 時短勤務 | 短時間勤務 | 在宅勤務
    | アクティブ | 在职 | 在职中 | 在岗 | 试用 | 试用期 | 正式 | 正式员工 | 已转正 | 转正 | 在職 | 試用 | 試用期 | 正式員工 | 启用
    | 재직 | 재직중 | 재직자 | 근무 | 근무중 | 정규직 | 계약직 | 수습 | 수습중 | 복직 | 활성`,
  notYet: `入社予定 | 入社前 | 内定 | 内定者 | 内定済 | 採用予定 | 入社待ち | 待入职 | 未入职 | 拟入职 | 待報到 | 未到職 | 待入職
    | 未報到 | 候选人 | 录用 | 已录用 | 候補者 | 입사예정 | 입사예정자 | 입사대기 | 합격 | 채용예정 | 후보자`,
  unclear: `退職予定 | 退職予定者 | 退社予定 | 退職手続中 | 退職手続き中 | 離職予定 | 退職申請中 | 休職予定 | 退職願 | 未退職 | 非退職
    | 待离职 | 拟离职 | 离职中 | 离职交接 | 离职办理中 | 未离职 | 离职申请中 | 待離職 | 預計離職 | 離職中 | 未離職 | 内退 | 內退
    | 퇴사예정 | 퇴사예정자 | 퇴직예정 | 퇴직예정자 | 휴직예정 | 퇴사대기 | 미퇴사`,
  ongoing: `中 | 중`,
  filler: `社員 | 従業員 | 社員区分 | 状態 | 员工 | 人员 | 状态 | 員工 | 狀態 | 직원 | 사원 | 상태 | 者 | 済 | 済み | 已 | 자 | 인`,
}

/** Indonesian and Malay, Vietnamese, Thai. From Talenta, Mekari, BambooHR in Vietnamese, and the labour laws. */
export const SOUTH_EAST_ASIAN: StatusWords = {
  end: `keluar | sudah keluar | mengundurkan diri | resign | dipecat | diberhentikan | phk | pensiun | meninggal
    | meninggal dunia | kontrak berakhir | habis kontrak | mantan karyawan | berhenti | berhenti kerja
    | tamat kontrak | da nghi viec | nghi viec | thoi viec | da thoi viec | nghi huu | da nghi huu | bi sa thai
    | da cham dut hop dong | cham dut hop dong | het hop dong | qua doi | ลาออก | ลาออกแล้ว | พ้นสภาพ | เลิกจ้าง
    | เกษียณ | เสียชีวิต`,
  pension: `bersara`,
  inactive: `tidak aktif | nonaktif | non aktif | tak aktif | khong hoat dong | ngung hoat dong | ไม่ใช้งาน`,
  leave: `cuti | sedang cuti | cuti melahirkan | cuti hamil | cuti sakit | cuti tahunan | sakit | dirumahkan
    | nghi thai san | thai san | nghi om | nghi phep | nghi khong luong | tam nghi | tam hoan hop dong
    | ลาคลอด | ลาป่วย | ลาพัก | ลาพักร้อน | พักงาน`,
  work: `aktif | bekerja | karyawan tetap | karyawan kontrak | masa percobaan | dang lam viec | dang lam | chinh thuc
    | thu viec | ทำงาน | ปฏิบัติงาน | ทดลองงาน`,
  notYet: `calon karyawan | akan mulai | belum mulai | menunggu | cho nhan viec | chua nhan viec | sap vao lam`,
  unclear: `akan keluar | sap nghi viec | dang thoi viec`,
  filler: `karyawan | pegawai | nhan vien | kakitangan | พนักงาน`,
}

/** Arabic and Hebrew. From Bayzat, ZenHR, Hilan, and the labour laws. */
export const SEMITIC: StatusWords = {
  end: `مستقيل | مستقيلة | استقال | مفصول | تم الفصل | فصل | منتهي | منتهية | انتهت الخدمة | نهاية الخدمة
    | انتهاء العقد | منتهي الخدمة | منتهية الخدمة | متوفى | موظف سابق | غادر | ترك العمل | עזב | עזבה
    | עזב את החברה | פוטר | פוטרה | סיים | סיימה | סיים העסקה | סיום העסקה | סיימה העסקה | התפטר | התפטרה | פרש
    | פרשה | נפטר | נפטרה | עובד לשעבר | לשעבר`,
  pension: `متقاعد | متقاعدة | גמלאי | גמלאית | פנסיונר`,
  inactive: `غير نشط | غير نشطة | غير فعال | לא פעיל | לא פעילה`,
  leave: `اجازة | في اجازة | اجازة امومة | اجازة مرضية | اجازة بدون راتب | موقوف | موقوفة | معار
    | חופשה | בחופשה | חופשת לידה | בחופשת לידה | חל״ת | חלת | בחל״ת | בחלת | חל"ת | בחל"ת | חלד | חופשה ללא תשלום | מחלה | בחופשת מחלה
    | חופשת מחלה | מילואים | במילואים | מושעה | שבתון | בשבתון`,
  work: `نشط | نشطة | على راس العمل | فعال | يعمل | פעיל | פעילה | מועסק | מועסקת | עובד | עובדת`,
  notYet: `قيد الانتظار | قيد التعيين | ממתין | ממתין לקליטה | טרם התחיל | מועמד | בקליטה`,
  unclear: `استقالة | فترة الاشعار | בהודעה מוקדמת | הודעה מוקדמת | בתהליך סיום`,
  detail: `بدون راتب`,
  filler: `موظف | موظفة`,
}
