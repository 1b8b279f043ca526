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
    total += ((-1.055679 if item_own <= 0.135136 else ((-2.393223 if mass <= 18.551902 else -1.814034) if home <= 0.030989 else -2.77752)) if preferred <= 0.030505 else (-2.77752 if item_own <= 0.050543 else ((-3.019709 if home <= 0.023077 else -3.171755) if preferred <= 0.154652 else -3.266455)))
    total += (((0.641566 if part_own <= 0.116384 else 0.361) if number <= 0.75 else 0.178052) if part_own <= 0.240403 else (((0.178052 if head_weight <= 4.333765 else 0.089203) if number <= 0.75 else 0.004569) if said <= 0.385279 else (0.004569 if item_own <= 0.22507 else -0.116618)))
    total += ((((0.416915 if home <= 0.062168 else 0.198492) if siblings <= 0.203904 else 0.198492) if number <= 0.75 else 0.088063) if own <= 0.268081 else (0.088063 if item_mean <= 0.326064 else ((-0.009576 if things <= 3.5 else -0.07462) if part <= 0.395698 else -0.115936)))
    total += (((0.149477 if mass <= 18.551902 else (0.303846 if home_said <= 0.588943 else 0.149477)) if met <= 1.0000000180025095e-35 else (0.032475 if mass <= 43.595895 else 0.149477)) if preferred <= 0.154652 else ((-0.039822 if beside_others <= -0.500319 else -0.114713) if unanswered <= 1.0000000180025095e-35 else 0.032475))
    total += ((((0.124798 if head_weight <= 1.831792 else 0.272478) if head_weight <= 4.298036 else (0.123806 if unanswered <= 1.0000000180025095e-35 else 0.220025)) if part <= 0.312084 else (0.123806 if member <= 0.223372 else 0.016845)) if preferred <= 0.154652 else (0.016845 if item_own <= 0.258686 else -0.114841))
    total += (((0.190535 if part <= 0.46235 else 0.002792) if siblings <= 0.203904 else ((0.129436 if siblings <= 0.553193 else 0.336927) if member <= 0.079413 else (0.129436 if item_own <= 0.050543 else 0.002792))) if preferred <= 0.154652 else (0.002792 if item_own <= 0.258686 else -0.114434))
    total += ((((0.197049 if things <= 4.5 else 0.11195) if number <= 0.75 else 0.064023) if part <= 0.48787 else (0.064023 if member <= 0.410198 else -0.002994)) if preferred <= 0.186365 else (-0.002994 if item_own <= 0.332573 else (-0.057177 if said_beside_others <= -0.456132 else -0.115188)))
    total += (((0.188883 if siblings <= 0.124236 else (0.228809 if number <= -1.0000000180025095e-35 else 0.0682)) if number <= 0.75 else 0.005829) if own <= 0.413606 else ((0.005829 if parts <= 1.5 else (0.005829 if others <= 0.368691 else -0.052984)) if part_own <= 0.417205 else -0.105926))
    total += ((((0.079745 if literal <= 0.381872 else 0.169591) if number <= 0.75 else -0.002445) if siblings <= 0.256664 else (0.128893 if item_own <= 0.135136 else (0.054739 if beside_others <= -0.557871 else -0.019026))) if preferred <= 0.221535 else (-0.019026 if item_own <= 0.258686 else -0.110901))
    total += ((((0.154602 if stage <= 1.0000000180025095e-35 else 0.057552) if items <= 5.5 else 0.061624) if part <= 0.262225 else ((0.057552 if own <= 0.441077 else 0.007663) if things <= 4.5 else -0.023566)) if said <= 0.591714 else (-0.023566 if part <= 0.379132 else -0.112991))
    total += ((((0.150932 if siblings <= 0.124236 else 0.070772) if number <= 0.75 else 0.032692) if home <= 0.062168 else (-0.026636 if mass <= 63.954373 else 0.032692)) if said <= 0.591714 else (-0.026636 if item_mean <= 0.388847 else (-0.069708 if beside_others <= -0.790367 else -0.113934)))
    total += ((((0.136153 if home <= 0.013951 else 0.064137) if stage <= 1.0000000180025095e-35 else 0.04195) if met <= 1.0000000180025095e-35 else (-0.019011 if length <= 17.5 else 0.04195)) if preferred <= 0.125976 else (-0.019011 if others <= 0.442488 else (-0.019011 if beside_others <= -0.476783 else -0.109888)))
    total += (((0.178058 if head_weight <= 6.405333 else 0.096717) if number <= -1.0000000180025095e-35 else (0.096717 if item_own <= 0.050543 else (0.04158 if home <= 0.013951 else -0.028518))) if said <= 0.57861 else (-0.028518 if item_own <= 0.188188 else (-0.07923 if preferred <= 1.0000000180025095e-35 else -0.115998)))
    total += (((0.173811 if head_weight <= 4.050568 else 0.079009) if member <= 0.185018 else ((0.079009 if items <= 7.5 else 0.033371) if part_own <= 0.222726 else (0.033371 if parts <= 1.5 else -0.012267))) if preferred <= 0.021011 else (-0.012267 if part_own <= 0.365854 else -0.100352))
    total += ((((0.003624 if literal <= 0.6516 else 0.077971) if part <= 0.164892 else -0.032145) if mass <= 32.529272 else (0.159331 if item_own <= 0.050543 else (0.112342 if own <= 0.169861 else -0.014888))) if preferred <= 0.221535 else (-0.032145 if item_own <= 0.258686 else -0.105916))
    total += ((0.178188 if number <= 0.75 else 0.058361) if item_own <= 1.0000000180025095e-35 else (((0.020933 if mass <= 18.116347 else 0.058361) if home <= 0.030989 else -0.016495) if said_beside_others <= -0.406454 else ((-0.071576 if mass <= 25.366042 else -0.016495) if part_own <= 0.441939 else -0.107567)))
    total += (((0.156955 if item_own <= 0.050543 else (0.09882 if preferred <= 0.421251 else -0.010273)) if siblings <= 0.270909 else (0.124746 if member <= 0.056735 else -0.010273)) if met <= 1.0000000180025095e-35 else ((-0.06236 if mass <= 34.166638 else -0.010273) if preferred <= 0.021011 else -0.108251))
    total += ((((0.042192 if length <= 11.5 else 0.142808) if head <= 1.0000000180025095e-35 else 0.001419) if things <= 4.5 else ((-0.006674 if length <= 9.5 else 0.07523) if pairs <= 0.156792 else -0.032226)) if said <= 0.616024 else (-0.032226 if item_mean <= 0.388847 else -0.103582))
    total += (((0.103887 if mass <= 5.81687 else 0.166312) if number <= 0.75 else 0.048488) if item_own <= 0.050543 else (((0.048488 if things <= 4.5 else -0.008301) if number <= 0.75 else -0.048122) if said <= 0.585379 else (-0.048122 if item_own <= 0.40176 else -0.106116)))
    total += (((0.091553 if siblings <= 0.124236 else (0.100356 if others <= 0.368691 else 0.028837)) if part <= 0.389205 else (0.028837 if own <= 0.2589 else -0.012378)) if met <= 1.0000000180025095e-35 else ((-0.012378 if head_weight <= 4.491012 else -0.046571) if own <= 0.076796 else -0.080763))
    total += (((0.052928 if items <= 4.5 else -0.008823) if mass <= 34.166638 else ((0.113388 if home <= 0.013951 else -0.003464) if mass <= 78.358842 else 0.152966)) if head <= 1.0000000180025095e-35 else (-0.008823 if member <= 0.259788 else (-0.041564 if siblings <= 0.570843 else -0.105749)))
    total += ((((0.138492 if head_weight <= 4.263539 else 0.068463) if beside_others <= -0.476783 else 0.027127) if home <= 0.062168 else (0.027127 if things <= 2.5 else -0.014246)) if met <= 1.0000000180025095e-35 else (-0.014246 if member <= 0.272713 else (-0.102522 if mass <= 33.231198 else -0.046921)))
    total += (((0.028865 if literal <= 0.612384 else (0.091417 if part <= 0.542327 else 0.023861)) if met <= 1.0000000180025095e-35 else (0.023861 if items <= 4.5 else -0.01151)) if preferred <= 0.021011 else (-0.01151 if item_own <= 0.258686 else (-0.046094 if pairs <= 0.168521 else -0.097011)))
    total += ((0.160688 if met <= 1.0000000180025095e-35 else 0.053925) if item_own <= 0.050543 else (((0.053925 if things <= 5.5 else 0.013675) if met <= 1.0000000180025095e-35 else (0.013675 if member <= 0.272713 else -0.029391)) if home <= 0.062168 else (-0.029391 if things <= 2.5 else -0.097016)))
    total += ((-0.010822 if length <= 9.5 else ((0.132496 if parts <= 3.5 else 0.021907) if items <= 7.5 else (-0.010822 if length <= 17.5 else 0.085195))) if head <= 1.0000000180025095e-35 else (-0.010822 if item_own <= 0.22507 else (-0.039446 if said_beside_others <= -0.285476 else -0.101492)))
    total += ((((0.09596 if member <= 0.178972 else 0.031263) if beside_others <= -0.476783 else (0.019281 if others <= 0.353946 else -0.022159)) if length <= 17.5 else (0.139561 if head <= 1.0000000180025095e-35 else 0.029046)) if part <= 0.54491 else (-0.022159 if member <= 0.318719 else -0.087681))
    total += ((0.037597 if siblings <= 0.48388 else 0.145685) if member <= 0.079413 else (((0.037597 if things <= 5.5 else -0.036402) if items <= 11.5 else -0.114338) if siblings <= 0.570843 else ((0.021119 if things <= 4.5 else -0.056384) if pairs <= 0.300356 else -0.08745)))
    total += ((0.039181 if literal <= 0.450366 else (0.039181 if head_weight <= 1.0000000180025095e-35 else 0.128629)) if item_own <= 0.050543 else ((0.039181 if head_weight <= 4.078353 else -0.020278) if beside_others <= -0.413533 else ((-0.020278 if siblings <= 0.124236 else -0.066092) if part_own <= 0.484078 else -0.098741)))
    total += ((-0.005097 if length <= 9.5 else ((0.068117 if others <= 0.649722 else 0.13265) if preferred <= 1.0000000180025095e-35 else (0.005881 if length <= 17.5 else 0.068117))) if head <= 1.0000000180025095e-35 else (-0.005097 if member <= 0.282631 else (-0.032844 if part_own <= 0.417205 else -0.085471)))
    total += (((0.156116 if items <= 8.5 else 0.059038) if item_own <= 0.050543 else ((0.017588 if length <= 8.5 else 0.059038) if beside_others <= -0.476783 else -0.017689)) if number <= 0.75 else ((-0.017689 if items <= 8.5 else -0.098992) if parts <= 3.5 else -0.107636))
    total += ((((0.071272 if head_weight <= 3.21704 else 0.027317) if part <= 0.537263 else -0.011403) if stage <= 1.0000000180025095e-35 else -0.011403) if met <= 1.0000000180025095e-35 else (((-0.050547 if head_weight <= 2.02276 else -0.011403) if head_weight <= 4.333765 else -0.050547) if head <= 1.0000000180025095e-35 else -0.080778))
    total += ((((0.06636 if literal <= 0.792532 else 0.027593) if said_beside_others <= -0.313294 else 0.001867) if home <= 0.013951 else (0.001867 if item_own <= 0.258686 else (-0.031355 if said_beside_others <= -0.456132 else -0.077052))) if stage <= 1.0000000180025095e-35 else (0.036502 if item_own <= 0.135136 else -0.16651))
    total += ((((0.05211 if siblings <= 1.0000000180025095e-35 else 0.115393) if siblings <= 0.270909 else (-3.3e-05 if others <= 0.968824 else 0.09448)) if met <= 1.0000000180025095e-35 else ((-3.3e-05 if head_weight <= 4.333765 else -0.041739) if preferred <= 0.125976 else -0.079883)) if stage <= 1.0000000180025095e-35 else -0.137856)
    total += ((((0.064895 if preferred <= 1.0000000180025095e-35 else 0.006369) if siblings <= 0.022607 else 0.131458) if siblings <= 0.124236 else (0.092435 if said_beside_others <= -0.714552 else -0.007623)) if met <= 1.0000000180025095e-35 else ((-0.007623 if head_weight <= 4.333765 else -0.047383) if preferred <= 0.057239 else -0.08605))
    total += (((0.034672 if mass <= 52.191748 else 0.113208) if things <= 2.5 else 0.154308) if item_own <= 1.0000000180025095e-35 else (((0.008622 if mass <= 11.918054 else 0.034672) if home <= 0.013951 else -0.017429) if beside_others <= -0.405571 else (-0.017429 if things <= 3.5 else -0.07309)))
    total += ((((0.028288 if things <= 1.5 else 0.069817) if preferred <= 1.0000000180025095e-35 else (0.028288 if things <= 2.5 else -0.025245)) if siblings <= 0.124236 else (0.020383 if things <= 4.5 else -0.025245)) if part <= 0.54491 else (-0.025245 if preferred <= 0.096854 else -0.0884))
    total += (((0.160145 if part <= 0.561001 else 0.028772) if items <= 7.5 else 0.028772) if item_own <= 0.050543 else ((0.028772 if head_weight <= 4.333765 else -0.023833) if said_beside_others <= -0.214631 else (-0.023833 if item_own <= 0.496481 else (-0.054709 if part_own <= 0.062436 else -0.099402))))
    total += (((-0.014968 if mass <= 11.482078 else 0.043372) if member <= 0.242125 else (-0.031185 if met <= 1.0000000180025095e-35 else -0.073139)) if mass <= 28.387449 else (((0.057944 if own <= 0.076796 else 0.001551) if unanswered <= 1.0000000180025095e-35 else 0.097612) if pairs <= 0.781556 else -0.093027))
    total += (((0.023279 if head_weight <= 2.10858 else (0.162002 if head_weight <= 2.477367 else 0.056173)) if beside_others <= -0.405571 else ((-0.076438 if literal <= 0.467833 else 0.022724) if siblings <= 0.628164 else -0.081948)) if head_weight <= 4.298036 else (0.013618 if things <= 3.5 else -0.05711))
    total += ((((0.047558 if siblings <= 0.2809 else -0.011772) if met <= 1.0000000180025095e-35 else (-0.011976 if preferred <= 0.111846 else -0.095291)) if others <= 0.889802 else (0.090983 if preferred <= 0.302429 else (0.027864 if siblings <= -1.0000000180025095e-35 else -0.08365))) if stage <= 1.0000000180025095e-35 else -0.144645)
    total += (((0.130825 if own <= 0.802075 else -0.035057) if things <= 2.5 else (0.08839 if number <= -1.0000000180025095e-35 else (-0.005183 if parts <= 4.5 else -0.071365))) if items <= 8.5 else ((-0.111696 if others <= 0.997917 else 0.020527) if things <= 3.5 else 0.048004))
    total += ((0.01206 if items <= 4.5 else (0.075649 if mass <= 3.389752 else -0.052693)) if mass <= 28.206707 else ((0.099389 if head_weight <= 4.333765 else 0.032382) if pairs <= 1.0000000180025095e-35 else (0.028597 if head <= 1.0000000180025095e-35 else (-0.003215 if preferred <= 0.096854 else -0.071195))))
    total += ((0.022465 if siblings <= 0.549952 else 0.118264) if member <= 0.185018 else ((0.022465 if things <= 11.5 else -0.100206) if items <= 4.5 else ((0.00845 if items <= 8.5 else -0.074178) if siblings <= 0.557026 else (-0.027294 if things <= 4.5 else -0.098485))))
    total += ((((0.092953 if items <= 3.5 else 0.026761) if others <= 0.882023 else 0.176726) if member <= 0.282631 else ((0.026761 if items <= 8.5 else -0.06301) if things <= 5.5 else (0.026761 if part_own <= 0.062436 else -0.078879))) if stage <= 1.0000000180025095e-35 else -0.130866)
    total += ((0.024955 if head_weight <= 1.0000000180025095e-35 else (0.14335 if met <= 1.0000000180025095e-35 else 0.024955)) if item_own <= 0.050543 else ((0.024955 if head_weight <= 3.797865 else (-0.022207 if length <= 10.5 else 0.024955)) if home <= 0.013951 else (-0.022207 if things <= 2.5 else -0.072727)))
    total += ((0.023211 if literal <= 0.606338 else (0.135564 if met <= 1.0000000180025095e-35 else 0.023211)) if item_own <= 1.0000000180025095e-35 else ((0.023211 if literal <= 0.795662 else -0.008271) if beside_others <= -0.476783 else (-0.012291 if preferred <= 1.0000000180025095e-35 else (-0.033911 if item_own <= 0.440188 else -0.076576))))
    total += ((0.075749 if items <= 2.5 else -0.087558) if literal <= 0.413441 else ((0.14658 if items <= 12.5 else -0.033197) if others <= 0.275911 else ((0.09241 if part_own <= 0.026316 else 0.002178) if parts <= 4.5 else (-0.074693 if others <= 0.844592 else 0.023354))))
    total += ((((-0.052616 if single <= 1.0000000180025095e-35 else -0.170135) if length <= 16.5 else 0.041411) if head_weight <= 2.10858 else ((0.14782 if head <= 1.0000000180025095e-35 else 0.016548) if head_weight <= 3.21704 else (0.063987 if item_own <= 1.0000000180025095e-35 else -0.022864))) if stage <= 1.0000000180025095e-35 else -0.115536)
    total += ((((0.096387 if preferred <= 0.057239 else 0.013969) if head_weight <= 4.078353 else 0.013969) if member <= 0.410198 else ((-0.051914 if head_weight <= 2.10858 else 0.007375) if head_weight <= 6.751906 else (7.3e-05 if part_own <= 0.026316 else -0.101516))) if stage <= 1.0000000180025095e-35 else -0.118193)
    total += ((0.040698 if part_own <= 0.043964 else ((0.010909 if alike <= 0.368612 else -0.061177) if head_weight <= 3.21704 else (-0.064535 if mass <= 21.272637 else -0.017725))) if mass <= 70.854096 else (0.105247 if head <= 1.0000000180025095e-35 else (0.04879 if mass <= 91.437166 else -0.064975)))
    total += ((0.005577 if literal <= 0.531988 else (0.100391 if parts <= 1.5 else 0.029466)) if member <= 0.282631 else ((0.005577 if items <= 6.5 else -0.036645) if siblings <= 0.088563 else ((0.005577 if parts <= 1.5 else -0.043793) if member <= 0.760572 else -0.073596)))
    total += (((0.143796 if items <= 6.5 else 0.037617) if item_own <= 1.0000000180025095e-35 else ((0.037617 if preferred <= 0.421251 else -0.059698) if things <= 2.5 else (0.002088 if preferred <= 1.0000000180025095e-35 else -0.053838))) if items <= 11.5 else (-0.152751 if parts <= 1.5 else 0.049667))
    total += (((0.09759 if single <= 1.0000000180025095e-35 else 0.018326) if item_own <= 0.050543 else (0.018326 if number <= -1.0000000180025095e-35 else (-0.016618 if stage <= 1.0000000180025095e-35 else -0.111507))) if others <= 0.961198 else (-0.021538 if head_weight <= 2.247397 else (0.161038 if head_weight <= 5.122858 else 0.013639)))
    total += (-0.053594 if head_weight <= 2.10858 else (((0.079418 if home_said <= 0.435825 else 0.007761) if alike <= 0.437639 else -0.051812) if head_weight <= 3.187658 else ((0.056571 if item_own <= 1.0000000180025095e-35 else -0.04136) if mass <= 38.437723 else (-0.015154 if literal <= 0.630624 else 0.061402))))
    total += (((-0.067545 if literal <= 0.361243 else 0.119209) if others <= 0.275911 else ((-0.009953 if others <= 0.863391 else 0.059104) if home <= 0.05619 else -0.046506)) if mass <= 70.854096 else (0.136899 if items <= 3.5 else (-0.057319 if literal <= 0.608152 else 0.079241)))
    total += (((0.066242 if beside_others <= -0.686118 else 0.003106) if met <= 1.0000000180025095e-35 else (-0.040533 if mass <= 38.437723 else -9.3e-05)) if parts <= 4.5 else (-0.093395 if mass <= 35.005232 else (0.0966 if part_own <= 0.062436 else (0.024723 if things <= 7.5 else -0.085813))))
    total += ((((0.020027 if part <= 0.54491 else -0.064987) if others <= 0.961198 else (0.015198 if head_weight <= 2.477367 else 0.13241)) if head_weight <= 6.751906 else (0.045179 if items <= 3.5 else -0.102506)) if stage <= 1.0000000180025095e-35 else (0.021682 if others <= 0.299764 else -0.121266))
    total += ((0.036787 if others <= 0.542123 else (0.036787 if literal <= 0.475961 else 0.121245)) if number <= -1.0000000180025095e-35 else (((0.036787 if number <= 0.75 else -0.018314) if siblings <= 0.088563 else (-0.005046 if said_beside_others <= -0.240914 else -0.041215)) if items <= 12.5 else -0.08791))
    total += ((((0.050199 if home <= 0.013951 else -0.028759) if head_weight <= 4.333765 else (0.019764 if others <= 0.559857 else -0.044759)) if parts <= 4.5 else -0.058412) if others <= 0.890682 else (0.098269 if siblings <= 0.836046 else (-0.002303 if head_weight <= 5.947187 else 0.103135)))
    total += ((-0.111593 if parts <= 2.5 else (-0.066273 if others <= 0.470668 else 0.086859)) if literal <= 0.381872 else (((0.129505 if item_own <= 0.22507 else -0.02693) if others <= 0.275911 else (0.005415 if length <= 17.5 else 0.058433)) if parts <= 5.5 else -0.073594))
    return total
