import type { StatusWords } from '../status-words.ts'

/**
 * From the status lists of HR systems that are sold in English: PeopleSoft and SAP SuccessFactors
 * (`EMPL_STATUS`), SAP HCM (`STAT2`: withdrawn, inactive, retiree, active), ADP, UKG, Workday, Dynamics,
 * BambooHR, HiBob (lifecycle), Personio, Gusto, Rippling, Namely, Zoho People, Frappe HR. Leave: the kinds
 * of leave in the United States, Britain and Australia. On garden leave somebody is employed, and has been given
 * notice: an admin says whether access goes on.
 */
export const ENGLISH: StatusWords = {
  end: `terminated | termination | terminate | employment terminated | left | left company | left the company
    | left organisation | left the organisation | left organization | left the organization | left business
    | left the business | left employment | has left | leaver | leavers | former | former employee | ex
    | ex employee | exemployee | ex staff | past employee | previous employee | previously employed | resigned
    | separated | separation | departed | departure completed | exited | exit | exit completed | offboarded
    | off boarded | offboarding completed | deactivated | deprovisioned | retired | retirement | deceased
    | passed away | dead | died | death | dismissed | dismissal | fired | discharged | sacked | laid off
    | redundant | redundancy | made redundant | contract ended | contract expired | contract completed
    | contract finished | contract terminated | end of contract | end of employment | end of service
    | employment ended | employment over | no longer employed | no longer working
    | no longer works here | no longer an employee | no longer with company | no longer with the company
    | no longer at company | not employed | unemployed | employment ceased | ceased | ceased employment
    | finished employment | gone | quit | alumni | alumnus | alumna | death in service | medical retirement
    | ill health retirement | medical separation | medical discharge | rif | reduction in force`,
  takenOut: `archived | deleted | removed | closed | ended | finished | expired | withdrawn | terminee`,
  pension: `retiree | pensioner | pensioned`,
  inactive: `inactive | inactivated | inactivate | non active | nonactive | not active
    | no longer active | inactive employee`,
  leave: `leave | on leave | leave of absence | loa | ploa | uloa | mloa | lwop | lwp | fmla | cfra | pfl | absence
    | absent | absentee | sabbatical | parental | maternity | mat leave | paternity | pat leave | shared parental
    | adoption | furlough | furloughed | suspended | suspension | suspend | stood down | sick | sickness | ill
    | illness | long term ill | short term ill | std | ltd | disability | short term disability
    | long term disability | workers compensation | workers comp | worker compensation | worker comp
    | workman compensation | workmens compensation | workmans comp | workcover | injury | injured | work injury
    | military | military duty | reserve duty | reservist | deployed | national service | jury duty
    | bereavement | compassionate | career break | short work break | work break | secondment | seconded
    | on secondment | vacation | on vacation | holiday | on holiday | annual leave | time off | pto
    | temporary leave | temporarily on leave | caregiver | carer | carers | study leave | medical leave
    | leave without pay | leave with pay | unpaid leave | paid leave | on break | hospitalised | hospitalized
    | convalescence | rehabilitation | isolation | quarantine`,
  work: `active | activated | employed | working | works | at work | current | current employee | currently employed
    | permanent | regular | full time | fulltime | part time | parttime | contractor | freelance | freelancer
    | intern | internship | apprentice | trainee | seasonal | casual | probation | probationary | on probation
    | probation period | in probation | confirmed | in service | in employment | reinstated | rehired | enabled
    | live | in post | on duty | returned to work | returned from leave | return from leave | back from leave
    | back at work`,
  notYet: `pending | pending start | onboarding | on boarding | preboarding | pre boarding | pre onboarding
    | prehire | pre hire | pre hired | pre employment | hired | new hire | new starter | new joiner | joiner
    | future hire | future starter | future start | future employee | upcoming | upcoming hire | incoming
    | starting | starting soon | starter | to start | to be hired | to be onboarded | not started
    | not yet started | not yet active | not yet employed | yet to start | not joined | yet to join
    | not yet joined | awaiting start | awaiting onboarding | offer | offer accepted | offered | offer signed
    | contract signed | candidate | applicant | recruit | invited | invitation sent | accepted | draft | new
    | in recruitment | staged | initiated | created | registered | prospective`,
  unclear: `garden leave | gardening leave | garden leaver | to leave | leaving | resignation | notice
    | temporarily inactive | temporary inactive | temporary layoff | temporarily laid off | temporarily closed
    | exit pending | leave company | leave the company | leave employment | leave organisation
    | leave organization | no leave | not on leave | rehire | termination date | leave date | last day
    | death in family | family death | expired leave | leave without return | absent without leave
    | absence without leave | awol | leave expired
    | death in | death of | removed from | withdrawn from | left early | left work | permanent leave
    | leave permanent | permanent disability | layoff | lay off | lof | permanent suspension | suspended permanent | permanently suspended
    | suspended permanently | permanent absence | permanently absent | absent permanently | end of assignment
    | leave job | leave the job | leave work
    | leave service | leave position`,
  detail: `on | in | by | at | as | for | from | with | without | pay | paid | unpaid | benefits | medical
    | family | personal | study | educational | education | extended | intermittent | continuous
    | long | short | long term | short term | full | partial | special | other | statutory
    | additional | administrative | admin | protected | occupational | related | reduced | child
    | childcare | birth | pregnancy | surgery | covid | fte | nursing | lactation | fertility | ivf
    | miscarriage | bonding | marriage | wedding | emergency | union | hajj`,
  ongoing: `due | period | phase | schedule | approved`,
  reason: `voluntary | voluntarily | involuntary | involuntarily | other job | new job | another job | performance | misconduct | conduct | cause | for cause | without cause | mutual
    | mutual agreement | agreement | restructuring | reorganisation | reorganization
    | job abandonment | abandonment | relocation | attendance | severance | with severance
    | rehire eligible | eligible for rehire | not eligible for rehire | ineligible for rehire
    | do not rehire | no rehire`,
  filler: `employee | employees | employment | worker | workers | staff | personnel | associate | member
    | colleague | person | user | account | status | state | job | reason | the | an | of | and
    | vol | invol | voluntary resignation
    | early | mandatory | normal | general | ordinary | work | service
    | with pay`,
}
