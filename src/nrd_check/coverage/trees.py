"""The trees that weigh what a draft says of a thing, as a program: written by `python -m benchmarks.fit --write`."""

from __future__ import annotations

from collections.abc import Sequence


def doubt_in(signs: Sequence[float]) -> float:
    """The log-odds that a thing with these signs is not promised; the signs are in the order of `doubt.NAMES`."""
    (
        item_own,
        item_mean,
        literal,
        single,
        things,
        parts,
        items,
        own,
        said,
        pairs,
        alike,
        preferred,
        part,
        part_own,
        member,
        others,
        beside_others,
        said_beside_others,
        met,
        unanswered,
        mass,
        number,
        stage,
        siblings,
        home,
        home_said,
        head,
        head_weight,
        length,
    ) = signs
    total = 0.0
    total += ((-1.074743 if item_own <= 0.143686 else ((-2.447254 if mass <= 18.114461 else -1.853981) if home <= 0.029951 else -2.82426)) if preferred <= 0.030822 else (-2.82426 if item_own <= 0.143686 else ((-3.058553 if home <= 0.032689 else -3.188449) if preferred <= 0.149112 else -3.297489)))
    total += (((0.653695 if part_own <= 0.153295 else 0.370781) if number <= 0.75 else 0.188126) if part_own <= 0.243684 else ((0.188126 if head_weight <= 3.21704 else (0.188126 if item_own <= 1.0000000180025095e-35 else 0.009045)) if said <= 0.373841 else (0.009045 if item_own <= 0.210014 else -0.116985)))
    total += (((0.408448 if siblings <= 0.134972 else (0.204991 if mass <= 29.256863 else 0.330465)) if number <= 0.75 else 0.091735) if own <= 0.25639 else (0.091735 if item_mean <= 0.325194 else ((-0.007317 if things <= 4.5 else -0.072724) if part <= 0.395522 else -0.115759)))
    total += ((((0.23361 if home_said <= 0.038408 else 0.148078) if mass <= 21.054718 else (0.311279 if home_said <= 0.586633 else 0.148078)) if met <= 1.0000000180025095e-35 else (0.028928 if mass <= 52.353547 else 0.148078)) if preferred <= 0.162263 else (-0.113196 if unanswered <= 1.0000000180025095e-35 else 0.028928))
    total += ((((0.121761 if head_weight <= 1.831792 else 0.255704) if head_weight <= 4.333765 else (0.107483 if length <= 14.5 else 0.226681)) if part <= 0.418227 else (0.107483 if member <= 0.231805 else 0.015937)) if preferred <= 0.162263 else (0.015937 if item_own <= 0.251653 else -0.115689))
    total += ((((0.215613 if literal <= 0.840759 else 0.10821) if part <= 0.488435 else 0.008008) if siblings <= 0.268003 else ((0.305063 if beside_others <= -0.561681 else 0.119931) if member <= 0.092713 else 0.008008)) if preferred <= 0.162263 else (0.008008 if item_own <= 0.338208 else -0.113904))
    total += ((((0.197037 if preferred <= 0.332594 else 0.087347) if things <= 4.5 else (0.087347 if length <= 10.5 else 0.170697)) if number <= 0.75 else 0.017583) if part <= 0.350486 else (0.017583 if said_beside_others <= -0.407642 else (-0.043774 if item_own <= 0.399807 else -0.112347)))
    total += (((0.185318 if siblings <= 0.113574 else (0.065796 if length <= 11.5 else 0.134121)) if number <= 0.75 else 0.003452) if own <= 0.409193 else (0.003452 if others <= 0.444524 else (0.003452 if number <= -1.0000000180025095e-35 else (-0.050214 if said_beside_others <= -0.392026 else -0.108261))))
    total += (((0.164342 if number <= 0.75 else (0.097474 if literal <= 0.551585 else -0.006694)) if siblings <= 0.268003 else (0.149334 if item_own <= 0.056957 else (0.055026 if beside_others <= -0.479289 else -0.012314))) if preferred <= 0.207915 else (-0.012314 if item_own <= 0.251653 else -0.111061))
    total += (((0.14309 if head <= 1.0000000180025095e-35 else (0.093878 if own <= 0.229342 else -0.002173)) if siblings <= 0.200724 else (0.090579 if things <= 4.5 else -0.002173)) if own <= 0.414149 else ((-0.002173 if things <= 3.5 else -0.057363) if part <= 0.423729 else -0.108008))
    total += ((((0.080863 if mass <= 28.399767 else 0.155445) if number <= 0.75 else 0.040119) if home <= 0.066437 else (0.040119 if item_mean <= 0.325194 else -0.023301)) if said <= 0.590303 else (-0.023301 if item_mean <= 0.391076 else -0.113035))
    total += ((((0.12446 if stage <= 1.0000000180025095e-35 else 0.079772) if said <= 0.587403 else 0.043825) if met <= 1.0000000180025095e-35 else (-0.018147 if length <= 12.5 else 0.043825)) if preferred <= 0.103297 else (-0.018147 if others <= 0.361435 else (-0.027132 if said_beside_others <= -0.458281 else -0.109042)))
    total += (((0.077212 if head_weight <= 1.0000000180025095e-35 else 0.157402) if item_own <= 0.056957 else ((0.077212 if head_weight <= 4.263539 else 0.014934) if home <= 0.024281 else -0.028223)) if preferred <= 0.22154 else (-0.028223 if item_own <= 0.338208 else (-0.06794 if said <= 0.540831 else -0.117518)))
    total += ((((0.084001 if head_weight <= 4.263539 else 0.006404) if preferred <= 0.030822 else (0.006404 if parts <= 1.5 else -0.033022)) if unanswered <= 1.0000000180025095e-35 else 0.152577) if said <= 0.590303 else (-0.033022 if part_own <= 0.397014 else (-0.069901 if preferred <= 0.103297 else -0.113431)))
    total += ((0.174576 if number <= 0.75 else 0.059518) if item_own <= 0.056957 else (((0.020622 if mass <= 7.395259 else 0.059518) if number <= 0.75 else -0.018274) if own <= 0.212037 else ((-0.018274 if things <= 4.5 else -0.07696) if own <= 0.572957 else -0.105695)))
    total += ((0.175657 if others <= 0.669508 else ((0.082055 if mass <= 22.792326 else 0.140336) if number <= 0.75 else 0.049554)) if item_own <= 0.056957 else (0.049554 if part_own <= 0.136015 else ((-0.006446 if home <= 0.036669 else -0.067367) if said <= 0.587403 else -0.107288)))
    total += ((((0.160304 if member <= 0.231805 else 0.085801) if things <= 5.5 else 0.02428) if met <= 1.0000000180025095e-35 else (-0.0258 if mass <= 34.705725 else 0.02428)) if preferred <= 0.22154 else (-0.0258 if item_own <= 0.338208 else (-0.062157 if preferred <= 0.438452 else -0.110084)))
    total += ((((0.076351 if literal <= 0.526565 else 0.009943) if length <= 9.5 else (0.124285 if head <= 1.0000000180025095e-35 else 0.015515)) if preferred <= 0.021011 else (0.009943 if head <= 1.0000000180025095e-35 else -0.032836)) if said <= 0.587403 else (-0.032836 if item_mean <= 0.391076 else -0.105563))
    total += (((0.150877 if number <= 0.75 else 0.064829) if item_own <= 0.056957 else ((0.064829 if parts <= 4.5 else 0.020264) if part_own <= 0.093742 else (0.020264 if things <= 2.5 else -0.028144))) if part <= 0.491459 else (-0.028144 if member <= 0.427097 else -0.101619))
    total += (((0.099636 if part <= 0.479089 else -0.01392) if siblings <= 0.134972 else (0.113902 if beside_others <= -0.724768 else (0.049991 if item_mean <= 0.246002 else -0.01392))) if met <= 1.0000000180025095e-35 else (-0.019434 if beside_others <= -0.544732 else (-0.053467 if item_mean <= 0.469863 else -0.113465)))
    total += (((0.105122 if others <= 0.298701 else -0.008276) if mass <= 28.229156 else ((0.124202 if parts <= 3.5 else 0.019057) if items <= 8.5 else -0.008276)) if head <= 1.0000000180025095e-35 else (-0.008276 if member <= 0.185433 else (-0.040635 if siblings <= 0.571295 else -0.097623)))
    total += ((((0.130639 if things <= 7.5 else 0.071609) if beside_others <= -0.479289 else 0.032281) if home <= 0.036669 else (0.032281 if things <= 2.5 else -0.008974)) if met <= 1.0000000180025095e-35 else (-0.008974 if member <= 0.412014 else (-0.044093 if head <= 1.0000000180025095e-35 else -0.107956)))
    total += ((0.163106 if items <= 8.5 else 0.037698) if item_own <= 0.056957 else ((0.037698 if met <= 1.0000000180025095e-35 else (0.002519 if member <= 0.269198 else -0.03266)) if preferred <= 1.0000000180025095e-35 else ((-0.03266 if met <= 1.0000000180025095e-35 else -0.078735) if preferred <= 0.441584 else -0.10883)))
    total += ((0.155002 if met <= 1.0000000180025095e-35 else 0.049222) if item_own <= 0.056957 else (((0.049222 if preferred <= 0.409675 else -0.029764) if parts <= 4.5 else -0.029764) if home <= 0.066437 else (-0.029764 if things <= 2.5 else (-0.029764 if item_mean <= 0.246002 else -0.100834))))
    total += ((0.162107 if items <= 8.5 else 0.039601) if item_own <= 0.056957 else (((0.039601 if literal <= 0.846394 else -0.014205) if parts <= 4.5 else -0.014205) if beside_others <= -0.468737 else (-0.014205 if things <= 2.5 else (-0.031151 if said_beside_others <= -0.23117 else -0.088444))))
    total += ((((-0.005669 if others <= 1.0000000180025095e-35 else 0.132464) if others <= 0.269081 else (0.026635 if siblings <= 0.134972 else -0.025019)) if length <= 17.5 else (0.163648 if head <= 1.0000000180025095e-35 else -0.010695)) if part <= 0.491459 else (-0.025019 if member <= 0.538399 else -0.097868))
    total += ((0.153573 if items <= 8.5 else 0.033374) if item_own <= 0.056957 else (((0.033374 if stage <= 1.0000000180025095e-35 else -0.024007) if things <= 9.5 else -0.024007) if home <= 0.04412 else (-0.024007 if things <= 2.5 else (-0.030561 if items <= 4.5 else -0.101909))))
    total += ((((0.030652 if head_weight <= 2.10858 else 0.118788) if head_weight <= 4.298036 else 0.028768) if part_own <= 0.136015 else (0.028768 if item_own <= 0.056957 else (0.000138 if said_beside_others <= -0.247081 else -0.072642))) if stage <= 1.0000000180025095e-35 else (0.03316 if item_own <= 0.210014 else -0.163618))
    total += ((((0.039498 if member <= 0.269198 else 0.002374) if stage <= 1.0000000180025095e-35 else -0.023134) if preferred <= 0.043556 else (-0.023134 if others <= 0.444524 else (-0.023134 if literal <= 0.488019 else -0.083774))) if unanswered <= 1.0000000180025095e-35 else (0.039498 if length <= 8.5 else 0.1049))
    total += ((0.151034 if items <= 8.5 else 0.036096) if item_own <= 0.056957 else (((0.036096 if literal <= 0.795091 else -0.016283) if parts <= 4.5 else -0.016283) if beside_others <= -0.416845 else ((-0.016283 if others <= 0.377506 else -0.091856) if length <= 14.5 else -0.016283)))
    total += ((((0.081148 if stage <= 1.0000000180025095e-35 else 0.016437) if items <= 5.5 else 0.016437) if part <= 0.54383 else -0.00856) if met <= 1.0000000180025095e-35 else ((-0.046838 if head_weight <= 2.10858 else -0.00856) if head <= 1.0000000180025095e-35 else (-0.046838 if pairs <= 0.132732 else -0.093597)))
    total += ((((0.137014 if siblings <= 0.134972 else 0.032698) if literal <= 0.509577 else (-0.001843 if length <= 17.5 else 0.060286)) if said <= 0.64019 else (-0.018772 if item_own <= 0.440845 else -0.084739)) if stage <= 1.0000000180025095e-35 else (0.040937 if item_own <= 0.210014 else -0.150252))
    total += ((((0.093693 if preferred <= 1.0000000180025095e-35 else 0.020052) if stage <= 1.0000000180025095e-35 else -0.010244) if siblings <= 0.134972 else -0.010244) if met <= 1.0000000180025095e-35 else ((-0.010244 if preferred <= 0.060369 else -0.080394) if head_weight <= 4.078353 else (-0.100526 if length <= 13.5 else -0.010244)))
    total += (((0.062024 if head_weight <= 5.947187 else -0.008886) if siblings <= 0.134972 else ((0.105805 if head_weight <= 3.668148 else 0.019164) if member <= 0.153069 else -0.008886)) if met <= 1.0000000180025095e-35 else (-0.008886 if member <= 0.401155 else (-0.036277 if part_own <= 0.405484 else -0.092937)))
    total += ((((0.075946 if home <= 0.048711 else -0.001015) if length <= 25.5 else 0.186975) if things <= 4.5 else (0.051475 if siblings <= 0.113574 else -0.003423)) if met <= 1.0000000180025095e-35 else ((-0.015376 if own <= 0.081548 else -0.079532) if mass <= 42.842049 else -0.003423))
    total += ((((-0.001542 if things <= 1.5 else 0.068369) if siblings <= 0.134972 else (-0.001542 if siblings <= 0.734948 else 0.051296)) if preferred <= 0.021011 else ((-0.001542 if part <= 0.541183 else -0.059819) if things <= 6.5 else -0.096465)) if stage <= 1.0000000180025095e-35 else -0.136978)
    total += (((-0.017048 if head_weight <= 2.10858 else (0.087159 if head_weight <= 3.21704 else 0.034337)) if pairs <= 0.65434 else -0.074733) if head_weight <= 4.263539 else ((0.132898 if items <= 8.5 else 0.00375) if item_own <= 0.056957 else (-0.061924 if length <= 17.5 else 0.00375)))
    total += ((((0.039049 if mass <= 27.722592 else 0.112853) if home <= 0.024281 else 0.007283) if member <= 0.269198 else ((0.007283 if head <= 1.0000000180025095e-35 else -0.033191) if met <= 1.0000000180025095e-35 else -0.058312)) if mass <= 86.088513 else (0.183084 if head <= 1.0000000180025095e-35 else -0.02592))
    total += ((((-0.005835 if head_weight <= 1.0000000180025095e-35 else 0.075445) if head_weight <= 4.298036 else -0.005835) if said <= 0.64019 else -0.041761) if things <= 4.5 else (((-0.032683 if head_weight <= 2.10858 else 0.078982) if head_weight <= 4.263539 else -0.032683) if own <= 0.067798 else -0.068062))
    total += (((0.109574 if item_mean <= 0.309277 else -0.005423) if others <= 0.298701 else ((0.059064 if part_own <= 0.02758 else -0.02825) if stage <= 1.0000000180025095e-35 else -0.128297)) if others <= 0.867173 else (0.102163 if head <= 1.0000000180025095e-35 else (0.050977 if home_said <= 0.202613 else -0.052339)))
    total += ((((0.144198 if items <= 7.5 else -0.025041) if others <= 0.361435 else (-0.009377 if mass <= 28.229156 else 0.047455)) if items <= 11.5 else (-0.139471 if parts <= 2.5 else 0.061592)) if parts <= 3.5 else (0.034646 if part_own <= 0.016204 else -0.056228))
    total += (((0.027623 if mass <= 11.650064 else 0.128091) if head_weight <= 4.333765 else 0.027623) if member <= 0.14541 else (((-0.004734 if mass <= 32.599512 else 0.027623) if head <= 1.0000000180025095e-35 else (-0.004734 if mass <= 12.553214 else -0.049666)) if items <= 9.5 else -0.081507))
    total += ((0.136906 if items <= 12.5 else -0.08445) if others <= 0.298701 else (((0.024274 if items <= 4.5 else -0.030379) if others <= 0.82944 else (0.121441 if member <= 0.349511 else 0.017726)) if things <= 7.5 else (0.005419 if part <= 0.2635 else -0.087271)))
    total += ((((0.168991 if items <= 4.5 else 0.023659) if part <= 0.481798 else -0.065852) if literal <= 0.495068 else ((0.081567 if things <= 9.5 else 0.018364) if member <= 0.278343 else (-0.010003 if things <= 7.5 else -0.085393))) if stage <= 1.0000000180025095e-35 else -0.128044)
    total += (((0.005837 if mass <= 33.22702 else (0.097623 if part_own <= 0.508238 else 0.005837)) if head <= 1.0000000180025095e-35 else (0.005837 if length <= 7.5 else (0.005837 if part_own <= 0.122896 else -0.063591))) if head_weight <= 6.751906 else (-0.110485 if mass <= 37.099661 else -0.016666))
    total += ((0.029499 if mass <= 18.551902 else (0.113174 if beside_others <= -0.399261 else 0.029499)) if part_own <= 0.02758 else ((0.029499 if item_own <= 0.056957 else (0.000909 if beside_others <= -0.637044 else -0.043725)) if mass <= 72.135471 else (0.029499 if part <= 0.493566 else -0.066827)))
    total += ((((0.143077 if items <= 8.5 else 0.036952) if item_own <= 0.056957 else (0.017049 if preferred <= 1.0000000180025095e-35 else -0.038196)) if literal <= 0.803336 else ((-0.072531 if items <= 5.5 else 0.048315) if others <= 0.716625 else -0.098729)) if others <= 0.96257 else 0.069869)
    total += ((((0.010604 if length <= 14.5 else 0.092273) if head <= 1.0000000180025095e-35 else (-0.041591 if head_weight <= 4.730381 else 0.004176)) if head_weight <= 6.751906 else (0.036969 if items <= 3.5 else -0.098865)) if stage <= 1.0000000180025095e-35 else (0.038037 if item_own <= 0.210014 else -0.135427))
    total += ((((0.113269 if said_beside_others <= -0.214039 else 0.023773) if head_weight <= 3.343812 else 0.023773) if member <= 0.278343 else ((-0.00941 if head_weight <= 4.730381 else 0.023773) if head_weight <= 6.751906 else (0.004103 if part_own <= 0.064873 else -0.091262))) if stage <= 1.0000000180025095e-35 else -0.109323)
    total += ((((0.036778 if head_weight <= 1.41563 else 0.121469) if head_weight <= 4.136352 else 0.036778) if part_own <= 0.02758 else ((-0.006081 if mass <= 26.311497 else 0.036778) if preferred <= 0.021011 else (-0.050091 if head_weight <= 3.898351 else -0.006081))) if parts <= 4.5 else -0.063564)
    total += ((((0.122454 if preferred <= 0.043556 else 0.044521) if member <= 0.789977 else 0.00373) if parts <= 1.5 else (0.076088 if number <= -1.0000000180025095e-35 else (-0.007323 if parts <= 4.5 else -0.062384))) if items <= 11.5 else (-0.156164 if parts <= 1.5 else 0.053529))
    total += ((0.144885 if items <= 7.5 else -0.088483) if others <= 0.320681 else (((-0.017979 if head_weight <= 2.10858 else 0.070866) if head_weight <= 3.420979 else -0.017979) if preferred <= 1.0000000180025095e-35 else (-0.017979 if things <= 2.5 else (-0.017979 if item_own <= 0.143686 else -0.070163))))
    total += ((-0.069856 if head_weight <= 1.0000000180025095e-35 else 0.11523) if others <= 0.320681 else (((-0.049788 if head_weight <= 2.10858 else 0.015926) if head_weight <= 4.197924 else (0.069211 if number <= -1.0000000180025095e-35 else -0.05868)) if others <= 0.914276 else (0.116196 if part_own <= 0.136015 else 0.01986)))
    total += ((((0.068531 if others <= 0.444524 else -0.009028) if others <= 0.659517 else 0.073904) if siblings <= 0.134972 else (0.096522 if item_own <= 0.056957 else -0.009028)) if met <= 1.0000000180025095e-35 else ((-0.047373 if mass <= 26.087349 else -0.009028) if preferred <= 0.103297 else -0.083292))
    total += ((((0.038228 if literal <= 0.307876 else 0.118842) if head <= 1.0000000180025095e-35 else -0.019474) if literal <= 0.509577 else ((0.001264 if others <= 0.91094 else 0.088852) if home <= 0.006842 else -0.019558)) if items <= 9.5 else (0.047136 if member <= 0.153069 else -0.077857))
    total += ((0.03344 if mass <= 24.308652 else (0.130325 if things <= 6.5 else 0.03344)) if number <= -1.0000000180025095e-35 else (((-0.010109 if mass <= 8.713694 else 0.024042) if parts <= 4.5 else -0.010109) if home <= 0.055714 else (-0.010109 if things <= 3.5 else -0.071601)))
    total += ((((0.079655 if part <= 0.523508 else -0.037556) if things <= 10.5 else -0.051579) if items <= 4.5 else ((0.015716 if things <= 4.5 else -0.035146) if items <= 11.5 else (-0.127631 if things <= 3.5 else 0.051364))) if stage <= 1.0000000180025095e-35 else -0.120031)
    total += (((0.130758 if items <= 7.5 else -0.010376) if others <= 0.298701 else ((-0.01742 if single <= 1.0000000180025095e-35 else 0.035016) if others <= 0.820751 else (0.048352 if said <= 0.590303 else -0.019143))) if items <= 11.5 else (0.035497 if said_beside_others <= -0.759554 else -0.104942))
    total += (-0.052386 if head_weight <= 2.10858 else (((0.187181 if said_beside_others <= -0.214039 else -0.018747) if siblings <= 0.900852 else -0.043697) if head_weight <= 2.477367 else ((0.114841 if number <= 0.75 else 0.036164) if item_own <= 1.0000000180025095e-35 else (-0.015207 if others <= 0.997917 else 0.036164))))
    total += (((0.083903 if others <= 0.600022 else 0.022896) if parts <= 2.5 else 0.158368) if item_own <= 0.056957 else (0.022896 if member <= 0.083258 else ((0.002814 if length <= 4.5 else -0.060466) if length <= 8.5 else (0.002814 if literal <= 0.729312 else -0.031274))))
    return total
