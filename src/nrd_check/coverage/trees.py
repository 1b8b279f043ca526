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
    total += ((-1.081832 if item_own <= 0.149605 else ((-2.444834 if mass <= 18.114461 else -1.856762) if home <= 0.029951 else -2.823895)) if preferred <= 0.030848 else (-2.823895 if item_own <= 0.149605 else ((-3.058347 if home <= 0.032689 else -3.187604) if preferred <= 0.150155 else -3.297458)))
    total += (((0.676495 if part_own <= 0.139872 else 0.383801) if number <= 0.75 else 0.196589) if part_own <= 0.236717 else (((0.196589 if head_weight <= 3.631444 else 0.097217) if number <= 0.75 else 0.01004) if said <= 0.377413 else (0.01004 if item_own <= 0.212612 else -0.117224)))
    total += (((0.409966 if siblings <= 0.135043 else (0.203518 if mass <= 29.256863 else 0.32261)) if number <= 0.75 else 0.091149) if own <= 0.259093 else (0.091149 if item_mean <= 0.326253 else ((-0.007817 if things <= 4.5 else -0.074366) if part <= 0.396841 else -0.115858)))
    total += ((((0.238643 if home_said <= 0.038215 else 0.149327) if mass <= 21.054718 else (0.314228 if home_said <= 0.587436 else 0.149327)) if met <= 1.0000000180025095e-35 else (0.029712 if mass <= 52.353547 else 0.149327)) if preferred <= 0.150155 else (-0.113116 if unanswered <= 1.0000000180025095e-35 else 0.029712))
    total += (((0.239972 if things <= 4.5 else (0.230978 if part_own <= 0.094332 else 0.108377)) if part <= 0.417151 else (0.108377 if member <= 0.145997 else 0.015658)) if preferred <= 0.163686 else (0.015658 if item_own <= 0.250529 else (-0.049814 if said <= 0.179166 else -0.1165)))
    total += (((0.207009 if part <= 0.482495 else 0.007212) if siblings <= 0.256337 else ((0.304203 if beside_others <= -0.559589 else 0.120756) if member <= 0.092713 else 0.007212)) if preferred <= 0.163686 else (0.007212 if item_own <= 0.338208 else (-0.053341 if beside_others <= -0.502538 else -0.117201)))
    total += ((((0.170803 if part <= 0.164083 else 0.087909) if length <= 9.5 else (0.20653 if preferred <= 0.175136 else 0.087909)) if number <= 0.75 else 0.017579) if part <= 0.351666 else (0.017579 if said_beside_others <= -0.406459 else (-0.044066 if item_own <= 0.399807 else -0.112739)))
    total += (((0.184403 if siblings <= 0.113908 else (0.069195 if length <= 11.5 else 0.149531)) if number <= 0.75 else 0.007848) if own <= 0.363772 else ((0.007848 if parts <= 2.5 else -0.052284) if part_own <= 0.418094 else (-0.065015 if head <= 1.0000000180025095e-35 else -0.113755)))
    total += (((0.166873 if number <= 0.75 else (0.093922 if literal <= 0.5509 else -0.012372)) if siblings <= 0.271016 else ((0.023579 if siblings <= 0.530614 else 0.080568) if pairs <= 0.153053 else -0.012806)) if preferred <= 0.215857 else (-0.012806 if item_own <= 0.250529 else -0.110394))
    total += ((((0.161273 if stage <= 1.0000000180025095e-35 else 0.07606) if items <= 5.5 else 0.090317) if part <= 0.264401 else (0.07606 if things <= 4.5 else -0.00245)) if own <= 0.415812 else ((-0.00245 if things <= 3.5 else -0.061986) if part <= 0.435747 else -0.109099))
    total += ((((0.080631 if mass <= 28.399767 else 0.155294) if number <= 0.75 else 0.041048) if home <= 0.066437 else (0.041048 if item_mean <= 0.326253 else -0.023071)) if said <= 0.591122 else (-0.023071 if item_mean <= 0.391547 else -0.112988))
    total += ((((0.088124 if length <= 9.5 else 0.156516) if head <= 1.0000000180025095e-35 else (0.088124 if said <= 0.260873 else 0.040763)) if met <= 1.0000000180025095e-35 else (-0.021976 if length <= 12.5 else 0.040763)) if preferred <= 0.150155 else (-0.021976 if others <= 0.34629 else -0.105652))
    total += (((0.077183 if head_weight <= 1.0000000180025095e-35 else 0.157432) if item_own <= 0.063716 else ((0.077183 if head_weight <= 4.263539 else 0.014592) if home <= 0.024281 else -0.027756)) if preferred <= 0.222415 else (-0.027756 if item_own <= 0.338208 else (-0.06724 if said <= 0.542605 else -0.116432)))
    total += ((((0.083299 if head_weight <= 4.263539 else 0.006865) if preferred <= 0.030848 else (0.006865 if parts <= 1.5 else -0.03272)) if unanswered <= 1.0000000180025095e-35 else 0.149932) if said <= 0.591122 else (-0.03272 if part_own <= 0.39578 else (-0.069763 if preferred <= 0.104196 else -0.113439)))
    total += ((0.17542 if number <= 0.75 else 0.059923) if item_own <= 0.063716 else (((0.059923 if literal <= 0.489253 else -0.017206) if mass <= 19.351479 else 0.059923) if own <= 0.20693 else ((-0.017206 if things <= 4.5 else -0.076436) if own <= 0.573203 else -0.105525)))
    total += ((0.174245 if others <= 0.670294 else (0.11567 if number <= 0.75 else 0.049668)) if item_own <= 0.063716 else (0.049668 if part_own <= 0.139872 else ((-0.006324 if home <= 0.060911 else -0.052416) if said_beside_others <= -0.328116 else (-0.052416 if others <= 0.559079 else -0.107357))))
    total += ((((0.13592 if things <= 5.5 else 0.050846) if preferred <= 0.417701 else -0.010276) if siblings <= 0.271016 else (0.121186 if member <= 0.223132 else -0.010276)) if met <= 1.0000000180025095e-35 else ((-0.065971 if mass <= 34.705725 else -0.010276) if preferred <= 0.085534 else -0.104944))
    total += ((((0.063099 if things <= 5.5 else 0.012978) if length <= 17.5 else 0.144436) if preferred <= 0.021091 else ((0.012978 if things <= 4.5 else -0.010783) if head <= 1.0000000180025095e-35 else -0.031335)) if said <= 0.588531 else (-0.031335 if item_mean <= 0.391547 else -0.106015))
    total += (((0.149899 if number <= 0.75 else 0.066573) if item_own <= 0.063716 else ((0.066573 if parts <= 4.5 else 0.020376) if part_own <= 0.139872 else (0.020376 if member <= 0.083258 else -0.027176))) if part <= 0.494066 else (-0.027176 if member <= 0.427097 else -0.101483))
    total += (((0.092856 if part <= 0.477847 else -0.014057) if siblings <= 0.271016 else (0.118654 if beside_others <= -0.692567 else (0.052298 if item_mean <= 0.246002 else -0.014057))) if met <= 1.0000000180025095e-35 else (-0.015768 if beside_others <= -0.541947 else (-0.051666 if item_mean <= 0.470416 else -0.113112)))
    total += (((0.123155 if others <= 0.273386 else -0.007891) if mass <= 28.229156 else ((0.124354 if parts <= 3.5 else 0.020001) if items <= 8.5 else -0.007891)) if head <= 1.0000000180025095e-35 else (-0.007891 if member <= 0.185433 else (-0.04149 if siblings <= 0.571295 else -0.096232)))
    total += (((0.113775 if home <= 0.048625 else 0.045204) if beside_others <= -0.477899 else (0.045204 if things <= 3.5 else -0.008904)) if met <= 1.0000000180025095e-35 else (-0.008904 if member <= 0.412014 else ((-0.075513 if head_weight <= 2.02276 else -0.043552) if head <= 1.0000000180025095e-35 else -0.107474)))
    total += ((((0.123336 if item_own <= 0.063716 else 0.048196) if items <= 11.5 else 0.018902) if met <= 1.0000000180025095e-35 else (0.018902 if member <= 0.355945 else -0.01914)) if preferred <= 0.021091 else (-0.01914 if item_own <= 0.399807 else (-0.054369 if pairs <= 0.172015 else -0.100802)))
    total += ((0.15427 if met <= 1.0000000180025095e-35 else 0.052538) if item_own <= 0.063716 else (((0.052538 if things <= 5.5 else 0.014705) if met <= 1.0000000180025095e-35 else (0.014705 if member <= 0.273862 else -0.028811)) if home <= 0.060911 else (-0.028811 if things <= 2.5 else -0.096531)))
    total += ((0.171323 if items <= 8.5 else 0.0448) if item_own <= 0.063716 else (((0.0448 if literal <= 0.845164 else -0.010274) if parts <= 4.5 else -0.010274) if beside_others <= -0.477899 else (-0.010274 if things <= 2.5 else (-0.028648 if said_beside_others <= -0.231698 else -0.092937))))
    total += ((((0.028107 if others <= 0.854748 else 0.151396) if member <= 0.260067 else (0.020901 if siblings <= 0.216264 else -0.029027)) if length <= 17.5 else (0.162092 if head <= 1.0000000180025095e-35 else -0.001951)) if said <= 0.593054 else (-0.029027 if item_mean <= 0.398948 else -0.095427))
    total += ((0.160794 if items <= 8.5 else 0.037893) if item_own <= 0.063716 else (((0.037893 if stage <= 1.0000000180025095e-35 else 0.008539) if pairs <= 0.37799 else -0.020816) if home <= 0.022668 else (-0.020816 if things <= 2.5 else (-0.093674 if others <= 0.997917 else -0.020816))))
    total += ((((0.027754 if head_weight <= 1.831792 else 0.124329) if head_weight <= 4.078353 else 0.027754) if part_own <= 0.168993 else (0.027754 if item_own <= 0.063716 else (-0.001142 if said_beside_others <= -0.246251 else -0.078275))) if stage <= 1.0000000180025095e-35 else (0.035668 if item_own <= 0.212612 else -0.170473))
    total += ((0.124484 if literal <= 0.832255 else -0.044685) if others <= 0.365237 else (((0.038673 if member <= 0.260067 else -0.023634) if length <= 9.5 else (0.093963 if head <= 1.0000000180025095e-35 else -0.023634)) if preferred <= 0.030848 else (-0.023669 if head <= 1.0000000180025095e-35 else -0.081342)))
    total += ((0.156074 if items <= 8.5 else 0.037842) if item_own <= 0.063716 else (((0.037842 if literal <= 0.791179 else -0.017615) if parts <= 4.5 else -0.017615) if beside_others <= -0.415401 else ((-0.017615 if others <= 0.365237 else -0.098751) if length <= 12.5 else -0.017615)))
    total += ((((0.055161 if head_weight <= 3.21704 else 0.016733) if length <= 17.5 else (0.129479 if items <= 7.5 else 0.016733)) if part <= 0.544368 else -0.008413) if met <= 1.0000000180025095e-35 else ((-0.046274 if head_weight <= 2.10858 else -0.008413) if head <= 1.0000000180025095e-35 else -0.079215))
    total += ((((0.122319 if beside_others <= -0.477899 else 0.029241) if literal <= 0.514003 else (0.06118 if beside_others <= -0.796524 else -0.002705)) if said <= 0.640841 else (-0.018308 if item_own <= 0.440773 else -0.085145)) if stage <= 1.0000000180025095e-35 else (0.042915 if item_own <= 0.212612 else -0.158525))
    total += ((((0.080954 if head_weight <= 5.947187 else -0.009608) if stage <= 1.0000000180025095e-35 else -0.009608) if siblings <= 0.113908 else -0.009608) if met <= 1.0000000180025095e-35 else ((-0.009608 if preferred <= 0.061304 else -0.078608) if head_weight <= 4.078353 else (-0.100317 if length <= 14.5 else -0.009608)))
    total += ((((0.051138 if head_weight <= 5.947187 else -0.008177) if siblings <= 1.0000000180025095e-35 else 0.12034) if siblings <= 0.113908 else (0.075154 if said_beside_others <= -0.716017 else -0.008177)) if met <= 1.0000000180025095e-35 else (-0.008177 if member <= 0.401155 else (-0.035515 if part_own <= 0.404279 else -0.09212)))
    total += ((((0.071171 if things <= 5.5 else 0.010112) if met <= 1.0000000180025095e-35 else -0.018248) if home <= 0.055714 else (-0.018248 if item_own <= 0.458759 else -0.080347)) if mass <= 77.19569 else ((0.167265 if things <= 2.5 else 0.037214) if own <= 0.67208 else -0.035795))
    total += ((((-0.000483 if things <= 1.5 else 0.068965) if siblings <= 0.135043 else (-0.000483 if siblings <= 0.734948 else 0.049927)) if preferred <= 0.021091 else ((-0.000483 if part <= 0.541635 else -0.061668) if things <= 6.5 else -0.09484)) if stage <= 1.0000000180025095e-35 else -0.143352)
    total += ((-0.04464 if head_weight <= 2.10858 else ((0.095264 if head_weight <= 3.21704 else 0.029253) if pairs <= 0.592087 else -0.0545)) if head_weight <= 4.263539 else (((0.131586 if items <= 8.5 else -0.00401) if item_own <= 1.0000000180025095e-35 else -0.06116) if length <= 17.5 else 0.077177))
    total += (((0.018136 if literal <= 0.756705 else (0.147905 if home <= 0.120796 else 0.006548)) if member <= 0.276794 else ((0.006548 if home <= 0.015515 else -0.031495) if met <= 1.0000000180025095e-35 else -0.055716)) if mass <= 86.088513 else (0.173448 if head <= 1.0000000180025095e-35 else -0.02074))
    total += ((((-0.006638 if head_weight <= 1.0000000180025095e-35 else 0.076373) if head_weight <= 4.298036 else -0.006638) if said <= 0.640841 else -0.043044) if things <= 4.5 else (((-0.030746 if head_weight <= 2.10858 else 0.085471) if head_weight <= 4.333765 else -0.030746) if own <= 0.068424 else -0.065893))
    total += ((((0.075317 if item_mean <= 0.418771 else -0.039423) if others <= 0.446342 else (0.0006 if preferred <= 0.021091 else -0.061316)) if others <= 0.863812 else (0.11001 if head <= 1.0000000180025095e-35 else (0.057019 if home_said <= 0.146695 else -0.051486))) if stage <= 1.0000000180025095e-35 else -0.134178)
    total += ((0.124942 if others <= 0.273386 else ((0.124617 if things <= 3.5 else -0.028957) if items <= 4.5 else -0.049802)) if mass <= 28.229156 else (0.09666 if own <= 0.068424 else ((0.042154 if items <= 11.5 else -0.089924) if things <= 6.5 else -0.068496)))
    total += ((((0.119398 if member <= 0.401155 else 0.031376) if head_weight <= 3.797865 else (0.005131 if mass <= 48.096447 else 0.08661)) if preferred <= 1.0000000180025095e-35 else ((-0.012263 if met <= 1.0000000180025095e-35 else -0.069014) if mass <= 79.267516 else 0.005131)) if items <= 11.5 else -0.10435)
    total += ((0.133488 if items <= 12.5 else -0.056334) if others <= 0.273386 else (((-0.004372 if items <= 8.5 else -0.045904) if part <= 0.492166 else -0.077563) if others <= 0.822959 else (0.064407 if part <= 0.477847 else (-0.072896 if others <= 0.912668 else 0.020748))))
    total += ((((0.163497 if part <= 0.486872 else -0.048148) if items <= 4.5 else (0.068508 if own <= 0.164107 else -0.080483)) if literal <= 0.495513 else (0.057057 if member <= 0.276794 else (-0.009815 if things <= 7.5 else -0.090181))) if stage <= 1.0000000180025095e-35 else -0.130951)
    total += ((((-0.015518 if mass <= 8.713694 else 0.07204) if length <= 6.5 else (-0.015513 if number <= 0.75 else -0.083188)) if head_weight <= 6.14992 else -0.111247) if mass <= 32.595178 else (0.07997 if head <= 1.0000000180025095e-35 else (0.023337 if mass <= 39.119625 else -0.056695)))
    total += ((0.030633 if mass <= 18.551902 else (0.113425 if beside_others <= -0.397191 else 0.030633)) if part_own <= 0.02758 else ((0.030633 if item_own <= 1.0000000180025095e-35 else (0.00067 if beside_others <= -0.634092 else -0.044736)) if mass <= 72.135471 else (0.030633 if part <= 0.492166 else -0.069388)))
    total += (((0.146592 if items <= 8.5 else 0.022768) if item_own <= 0.063716 else ((-0.017194 if others <= 0.822959 else 0.022768) if part <= 0.544368 else -0.077)) if others <= 0.96257 else ((0.077728 if literal <= 0.61537 else -0.034081) if literal <= 0.703048 else 0.107924))
    total += (((0.124976 if item_own <= 0.451617 else (0.044993 if head <= 1.0000000180025095e-35 else -0.044219)) if items <= 4.5 else ((0.016108 if home <= 0.03663 else -0.038605) if head_weight <= 6.751906 else -0.097485)) if stage <= 1.0000000180025095e-35 else (0.043197 if item_own <= 0.212612 else -0.138679))
    total += ((((0.121941 if number <= 0.75 else 0.03752) if head_weight <= 4.974232 else 0.03752) if member <= 0.053311 else ((-0.031925 if head_weight <= 2.10858 else 0.015744) if head_weight <= 6.751906 else (-0.002121 if member <= 0.355945 else -0.086724))) if stage <= 1.0000000180025095e-35 else -0.110041)
    total += (((0.100805 if head_weight <= 4.136352 else 0.038202) if part_own <= 0.02758 else ((0.014431 if head_weight <= 3.008226 else -0.022661) if mass <= 72.135471 else (0.038202 if preferred <= 0.438986 else -0.040831))) if parts <= 4.5 else (-0.082775 if mass <= 39.797307 else -0.006591))
    total += ((((0.03372 if literal <= 0.733242 else 0.121608) if member <= 0.185433 else (0.03372 if siblings <= 0.406786 else -0.01999)) if parts <= 3.5 else (-0.001218 if literal <= 0.675634 else -0.076501)) if items <= 11.5 else (-0.158004 if parts <= 1.5 else 0.051064))
    total += ((0.150027 if items <= 7.5 else -0.103649) if others <= 0.322733 else (((-0.018321 if head_weight <= 2.10858 else 0.073268) if head_weight <= 3.176164 else -0.016813) if preferred <= 1.0000000180025095e-35 else (-0.018321 if things <= 2.5 else (-0.018321 if item_own <= 0.149605 else -0.071849))))
    total += (((0.132136 if things <= 6.5 else 0.029628) if single <= 1.0000000180025095e-35 else 0.029628) if number <= -1.0000000180025095e-35 else ((-0.078203 if head_weight <= 1.0000000180025095e-35 else 0.029628) if others <= 0.365237 else ((-0.008535 if head_weight <= 4.078353 else -0.058818) if others <= 0.96257 else 0.029628)))
    total += (((0.021029 if mass <= 33.22702 else 0.082958) if things <= 2.5 else 0.13814) if item_own <= 0.063716 else (((0.007788 if head_weight <= 3.008226 else -0.039121) if mass <= 28.229156 else (-0.019628 if others <= 0.663105 else 0.021029)) if preferred <= 0.438986 else -0.07393))
    total += ((((0.078157 if literal <= 0.52655 else 0.005304) if mass <= 78.119571 else 0.12599) if head <= 1.0000000180025095e-35 else (0.005304 if others <= 0.571476 else (0.005304 if member <= 0.310646 else -0.063721))) if items <= 9.5 else (0.047306 if member <= 0.153069 else -0.081643))
    total += ((0.03553 if mass <= 24.308652 else (0.131926 if things <= 6.5 else 0.03553)) if number <= -1.0000000180025095e-35 else (((0.031267 if beside_others <= -0.477899 else -0.004731) if home <= 0.055714 else (-0.004731 if things <= 3.5 else -0.073126)) if parts <= 5.5 else -0.058475))
    total += (((0.078586 if head <= 1.0000000180025095e-35 else (0.037408 if part <= 0.405012 else -0.062659)) if items <= 4.5 else ((0.016825 if things <= 4.5 else -0.034941) if items <= 11.5 else (-0.129556 if things <= 3.5 else 0.052739))) if stage <= 1.0000000180025095e-35 else -0.12029)
    total += ((((0.142344 if items <= 7.5 else -0.048195) if others <= 0.322733 else (0.07682 if number <= -1.0000000180025095e-35 else -0.013613)) if items <= 9.5 else -0.085901) if others <= 0.877265 else ((0.086732 if said_beside_others <= -0.270112 else -0.03483) if literal <= 0.791179 else -0.00296))
    total += (-0.055894 if head_weight <= 2.10858 else (((0.183992 if said_beside_others <= -0.214838 else -0.01497) if siblings <= 0.900861 else -0.041401) if head_weight <= 2.477367 else ((0.120343 if number <= 0.75 else 0.038511) if item_own <= 1.0000000180025095e-35 else (-0.01283 if others <= 0.997917 else 0.038511))))
    total += ((0.023705 if parts <= 2.5 else 0.154518) if item_own <= 1.0000000180025095e-35 else ((0.023374 if beside_others <= -0.436943 else -0.001602) if member <= 0.370611 else ((-0.026045 if length <= 8.5 else -0.001602) if met <= 1.0000000180025095e-35 else (-0.026045 if literal <= 0.52655 else -0.067194))))
    return total
