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
    ) = signs
    total = 0.0
    total += ((-1.736815 if siblings <= 0.264957 else -2.534179) if pairs <= 0.17811 else (-2.602645 if item_mean <= 0.270201 else ((-2.864196 if item_mean <= 0.45828 else -3.038583) if said_beside_others <= -0.410921 else (-3.052289 if item_mean <= 0.343113 else -3.13837))))
    total += ((0.8775 if item_own <= 0.109933 else (0.451619 if met <= 0.0 else 0.163584)) if preferred <= 0.02708 else ((0.163584 if met <= 0.0 else -0.00947) if preferred <= 0.165526 else (-0.00947 if item_own <= 0.220055 else (-0.061756 if literal <= 0.498863 else -0.117721))))
    total += (((0.439566 if met <= 0.0 else 0.227647) if part_own <= 0.301488 else ((0.227647 if part_own <= 0.546646 else 0.132756) if own <= 0.070698 else 0.068608)) if preferred <= 0.165526 else (0.068608 if number <= -0.0 else (-0.021993 if part_own <= 0.154159 else -0.11551)))
    total += ((((0.271953 if stage <= 0.0 else 0.140324) if things <= 10.5 else 0.140324) if home_said <= 0.199806 else (0.140324 if item_own <= 0.220055 else 0.042519)) if own <= 0.384396 else (0.042519 if item_own <= 0.220055 else (-0.051175 if own <= 0.509286 else -0.115261)))
    total += (((0.235511 if things <= 10.5 else 0.115837) if home <= 0.030744 else (0.115837 if things <= 1.5 else 0.027477)) if own <= 0.384396 else (0.027477 if others <= 0.374707 else ((0.027477 if things <= 2.5 else -0.080385) if own <= 0.622083 else -0.111122)))
    total += ((0.35547 if items <= 8.5 else 0.131767) if item_own <= 0.109933 else (((0.057078 if mass <= 9.588075 else 0.131767) if met <= 0.0 else -0.01761) if said <= 0.378457 else ((-0.01761 if item_own <= 0.410209 else -0.053933) if said <= 0.530448 else -0.116154)))
    total += ((0.303962 if items <= 8.5 else 0.113859) if item_own <= 0.109933 else ((0.113859 if said <= 0.530448 else 0.010592) if own <= 0.103747 else ((-0.05541 if others <= 0.849548 else 0.010592) if said <= 0.492795 else -0.115149)))
    total += ((0.261136 if items <= 8.5 else 0.09982) if item_own <= 0.109933 else (((0.09982 if part <= 0.545367 else 0.048487) if home <= 0.022669 else -0.002846) if own <= 0.188851 else (-0.002846 if part <= 0.200524 else (-0.068672 if part <= 0.433132 else -0.112645))))
    total += ((((0.218568 if things <= 2.5 else 0.134092) if things <= 6.5 else 0.078486) if said <= 0.619484 else 0.016586) if preferred <= 0.0 else ((0.016586 if things <= 4.5 else -0.058965) if preferred <= 0.218762 else (-0.058965 if others <= 0.449995 else -0.105962)))
    total += ((((0.146359 if stage <= 0.0 else 0.097601) if said <= 0.67573 else 0.058052) if met <= 0.0 else -0.010454) if part <= 0.440609 else ((-0.010454 if member <= 0.678177 else -0.057125) if said_beside_others <= -0.417651 else (-0.057125 if said <= 0.373428 else -0.106301)))
    total += (((0.183035 if item_own <= 0.220055 else (0.111881 if literal <= 0.787057 else 0.06344)) if part <= 0.438235 else (0.06344 if member <= 0.263647 else 0.004361)) if preferred <= 0.018716 else (0.004361 if item_own <= 0.220055 else (-0.046387 if beside_others <= -0.675958 else -0.103758)))
    total += ((0.161592 if item_own <= 0.109933 else ((0.092909 if siblings <= 0.120747 else 0.035003) if said_beside_others <= -0.410921 else (0.024871 if others <= 0.312848 else -0.022788))) if said <= 0.586368 else (-0.022788 if item_own <= 0.220055 else -0.107501))
    total += ((((0.041614 if mass <= 20.333636 else 0.134251) if parts <= 3.5 else (0.092359 if pairs <= 0.057354 else 0.030412)) if met <= 0.0 else (-0.032523 if mass <= 70.629797 else 0.030412)) if home_said <= 0.579744 else (-0.10588 if unanswered <= 0.0 else -0.032523))
    total += ((((0.149639 if part_own <= 0.062168 else 0.093379) if number <= 0.75 else 0.059302) if part_own <= 0.122872 else (0.059302 if item_own <= 0.109933 else (0.021286 if member <= 0.125507 else -0.028666))) if said <= 0.619484 else (-0.028666 if item_own <= 0.220055 else -0.109082))
    total += (((0.081938 if others <= 0.289143 else (0.080741 if mass <= 4.492605 else -0.013488)) if mass <= 28.168213 else ((0.156203 if part <= 0.438235 else 0.067364) if preferred <= 0.100102 else -0.010436)) if preferred <= 0.165526 else (-0.013488 if item_own <= 0.520749 else -0.101069))
    total += ((((0.125014 if number <= 0.75 else 0.016288) if items <= 8.5 else (-0.015173 if things <= 3.5 else 0.08278)) if things <= 4.5 else (0.079616 if said_beside_others <= -0.569905 else -0.015173)) if part <= 0.438235 else (-0.015173 if pairs <= 0.329143 else -0.100271))
    total += (0.14686 if item_own <= 0.023115 else ((0.060779 if met <= 0.0 else 0.004109) if part_own <= 0.163089 else (0.004109 if member <= 0.066957 else (-0.044812 if part <= 0.545367 else -0.10689))))
    total += (((0.120389 if things <= 4.5 else (0.092338 if part_own <= 0.070587 else 0.024527)) if met <= 0.0 else (-0.021709 if mass <= 79.945793 else 0.024527)) if home_said <= 0.413596 else (-0.021709 if others <= 0.374707 else (-0.021709 if said_beside_others <= -0.417651 else -0.095736)))
    total += (((0.079669 if literal <= 0.673822 else 0.032447) if mass <= 27.968847 else 0.135964) if part_own <= 0.079178 else (0.032447 if member <= 0.081676 else ((-0.004157 if part_own <= 0.640959 else -0.082174) if things <= 2.5 else (-0.013532 if said_beside_others <= -0.44667 else -0.07977))))
    total += ((((0.172975 if items <= 4.5 else 0.052758) if things <= 5.5 else 0.027054) if home <= 0.030744 else (-0.018385 if single <= 0.0 else 0.027054)) if preferred <= 0.127099 else ((-0.052142 if home_said <= 0.0 else -0.093325) if unanswered <= 0.0 else -0.018385))
    total += (((0.115478 if items <= 6.5 else 0.045298) if part_own <= 0.163089 else (0.045298 if things <= 2.5 else -0.010735)) if met <= 0.0 else ((-0.010735 if things <= 3.5 else (-0.010735 if home_said <= 0.045665 else -0.062787)) if home_said <= 0.413596 else -0.095498))
    total += (((-0.014392 if siblings <= 0.822922 else 0.048296) if mass <= 27.41007 else ((0.13032 if preferred <= 0.100102 else 0.009255) if things <= 5.5 else (-0.014392 if others <= 0.598153 else 0.068569))) if preferred <= 0.165526 else (-0.014392 if item_own <= 0.446174 else -0.086828))
    total += (0.136676 if item_own <= 0.109933 else ((0.046868 if home_said <= 0.199806 else (0.017608 if own <= 0.036794 else -0.014832)) if said_beside_others <= -0.410921 else ((-0.014832 if met <= 0.0 else -0.054796) if part_own <= 0.392055 else (-0.054796 if said <= 0.365361 else -0.100734))))
    total += ((((0.12972 if items <= 7.5 else 0.034993) if things <= 4.5 else 0.033107) if met <= 0.0 else (0.033107 if things <= 2.5 else -0.009916)) if preferred <= 0.018716 else (-0.009916 if part <= 0.172341 else (-0.051159 if part <= 0.476871 else -0.094809)))
    total += ((((0.119948 if items <= 7.5 else -0.007826) if others <= 0.374707 else -0.006604) if others <= 0.825306 else (-0.007826 if parts <= 1.5 else (0.154816 if literal <= 0.785426 else 0.00907))) if part <= 0.438235 else (-0.007826 if beside_others <= -0.335334 else -0.08596))
    total += ((0.139654 if number <= 0.75 else 0.05366) if item_own <= 0.023115 else ((0.05366 if said_beside_others <= -0.008538 else -0.04193) if literal <= 0.5136 else ((0.05366 if number <= 0.75 else 0.006808) if beside_others <= -0.830014 else (-0.023533 if alike <= 0.439757 else -0.084227))))
    total += (((0.102216 if home <= 0.051651 else (0.061907 if things <= 2.5 else -0.007874)) if things <= 4.5 else -0.007874) if met <= 0.0 else ((-0.007874 if said <= 0.626636 else -0.07867) if parts <= 3.5 else (-0.007874 if said <= 0.062022 else -0.101205)))
    total += ((((0.101926 if stage <= 0.0 else 0.014474) if siblings <= 0.120747 else (0.079266 if member <= 0.165148 else 0.014474)) if met <= 0.0 else (-0.033529 if siblings <= 0.530278 else (0.014474 if member <= 0.539877 else -0.033529))) if home_said <= 0.678854 else -0.086685)
    total += ((0.137148 if beside_others <= -0.470519 else 0.002125) if literal <= 0.5136 else ((0.057142 if others <= 0.399879 else (-0.013013 if siblings <= 0.120747 else -0.066099)) if others <= 0.872001 else ((0.126026 if member <= 0.722214 else 0.022228) if home_said <= 0.499994 else -0.055392)))
    total += (((0.091936 if part <= 0.538933 else 0.039985) if said_beside_others <= -0.534179 else 0.011365) if own <= 0.083413 else ((0.010636 if home_said <= 0.674143 else -0.06364) if things <= 3.5 else (0.010636 if part <= 0.208956 else (-0.034658 if said_beside_others <= -0.603892 else -0.089093))))
    total += ((0.152314 if items <= 8.5 else 0.046839) if item_own <= 0.023115 else (((-0.031587 if others <= 0.473063 else 0.024998) if own <= 0.061929 else (-0.031587 if item_mean <= 0.344762 else -0.086439)) if others <= 0.825306 else (0.046839 if said <= 0.601436 else -0.03736)))
    total += ((((0.084865 if literal <= 0.813394 else 0.050732) if home <= 0.021161 else 0.027713) if met <= 0.0 else (0.027713 if literal <= 0.474372 else -0.00649)) if preferred <= 0.0 else ((-0.00649 if alike <= 0.407494 else -0.043624) if home <= 0.057634 else -0.072458))
    total += (((0.046362 if others <= 0.575454 else 0.114657) if member <= 0.143937 else (0.046362 if part_own <= 0.17452 else -0.006741)) if preferred <= 0.0 else (((-0.006741 if others <= 0.549343 else -0.047384) if others <= 0.807868 else -0.006741) if preferred <= 0.408296 else -0.076255))
    total += ((0.072287 if literal <= 0.89074 else 0.025434) if item_mean <= 0.256549 else (((0.025434 if stage <= 0.0 else 0.004444) if met <= 0.0 else -0.016546) if home <= 0.024308 else (-0.018448 if item_mean <= 0.418773 else (-0.045333 if literal <= 0.626535 else -0.087483))))
    total += (((0.050279 if siblings <= 0.120747 else -0.000519) if mass <= 28.570049 else (0.045431 if mass <= 59.276355 else 0.110564)) if preferred <= 0.018716 else ((-0.000519 if siblings <= 0.291655 else -0.028044) if met <= 0.0 else (-0.076376 if siblings <= 0.775075 else -0.028044)))
    total += ((0.120929 if met <= 0.0 else 0.032806) if item_own <= 0.259175 else (((0.032806 if met <= 0.0 else 0.003629) if beside_others <= -0.411237 else (0.003629 if siblings <= -0.0 else -0.025549)) if home <= 0.010994 else (-0.048355 if home_said <= 0.499994 else -0.09467)))
    total += (((0.085754 if said_beside_others <= -0.417651 else 0.021746) if home <= 0.012486 else (0.021746 if items <= 4.5 else -0.004977)) if met <= 0.0 else ((-0.004977 if home_said <= 0.525132 else -0.069395) if items <= 7.5 else (-0.004977 if alike <= 0.027923 else -0.094836)))
    total += ((0.084601 if others <= 0.312848 else ((-0.036223 if siblings <= 0.530278 else 0.04835) if preferred <= 0.0 else -0.068239)) if others <= 0.723261 else ((0.11455 if others <= 0.737648 else (-0.011892 if others <= 0.818967 else 0.05585)) if beside_others <= 0.0 else -0.073924))
    total += ((((0.009929 if number <= 0.75 else -0.040751) if parts <= 1.5 else 0.031811) if things <= 3.5 else ((0.020981 if said_beside_others <= -0.410921 else -0.040377) if home <= 0.022669 else (-0.040377 if item_mean <= 0.320677 else -0.087017))) if unanswered <= 0.0 else 0.076448)
    total += ((0.056967 if member <= 0.025621 else (-0.004693 if part_own <= 0.062168 else -0.078089)) if mass <= 20.333636 else (0.071348 if part_own <= 0.122872 else ((0.039003 if mass <= 23.411623 else -0.034265) if mass <= 53.502305 else (0.039003 if said <= 0.613441 else -0.053853))))
    total += ((0.035834 if mass <= 4.856279 else -0.07769) if mass <= 15.800317 else ((0.056352 if said_beside_others <= 0.004396 else (0.017733 if item_own <= 0.446174 else -0.075175)) if things <= 6.5 else (0.060875 if own <= 0.044392 else (-0.004226 if literal <= 0.588128 else -0.097376))))
    total += ((((0.063242 if mass <= 3.389752 else -0.021531) if mass <= 27.968847 else (0.061879 if preferred <= 0.259802 else -0.021531)) if home <= 0.022669 else -0.05352) if mass <= 78.570377 else ((0.133709 if mass <= 102.480826 else 0.029019) if part <= 0.493191 else -0.036417))
    total += ((0.075208 if literal <= 0.732157 else -0.00632) if others <= 0.374707 else ((0.018326 if beside_others <= -0.470519 else -0.086074) if others <= 0.519599 else ((0.109836 if alike <= 0.414385 else -0.035955) if literal <= 0.485206 else (0.008178 if things <= 8.5 else -0.063827))))
    total += ((((0.00777 if siblings <= 0.530278 else 0.1305) if siblings <= 0.585425 else -0.052123) if others <= 0.818967 else ((0.028647 if siblings <= 0.662243 else 0.126527) if home <= 0.483945 else -0.053474)) if things <= 6.5 else (-0.005926 if home <= 0.010994 else -0.093255))
    total += ((0.037291 if literal <= 0.55302 else (0.033212 if mass <= 3.389752 else -0.093934)) if mass <= 15.800317 else ((0.088077 if said_beside_others <= -0.534179 else 0.013914) if home <= 0.007177 else ((-0.079267 if literal <= 0.758603 else 0.013914) if mass <= 38.565532 else 0.013374)))
    total += ((0.141188 if items <= 8.5 else 0.043452) if item_own <= 0.023115 else (0.043452 if part_own <= 0.062168 else ((-0.004987 if member <= 0.357266 else -0.093587) if mass <= 20.333636 else (0.009412 if beside_others <= -0.470519 else -0.027755))))
    total += (((0.094398 if home <= 0.021161 else 0.035467) if member <= 0.066957 else ((0.014371 if parts <= 4.5 else -0.058773) if items <= 11.5 else (-0.10005 if parts <= 1.5 else 0.010422))) if stage <= 0.0 else (-0.137433 if literal <= 0.746384 else 0.014913))
    total += ((0.099702 if met <= 0.0 else 0.027772) if item_own <= 0.023115 else ((0.027772 if literal <= 0.488441 else (0.027772 if part_own <= 0.062168 else -0.029282)) if stage <= 0.0 else (0.018741 if item_own <= 0.315494 else -0.134853)))
    total += (((0.105954 if things <= 2.5 else (0.030342 if home <= 0.014842 else -0.001949)) if preferred <= 0.02708 else ((-0.001949 if others <= 0.419845 else -0.098874) if others <= 0.823371 else -0.001949)) if items <= 7.5 else (-0.066545 if things <= 3.5 else 0.003465))
    total += ((((0.016971 if siblings <= 0.436288 else 0.112664) if part <= 0.534418 else -0.044051) if literal <= 0.488441 else ((0.062704 if met <= 0.0 else -0.026553) if siblings <= 0.120747 else (-0.056228 if literal <= 0.669048 else 0.002352))) if stage <= 0.0 else -0.116797)
    total += ((((-0.019157 if others <= 0.878124 else 0.066938) if mass <= 35.460136 else (0.091308 if mass <= 62.77062 else -0.019157)) if home <= 0.048857 else (-0.019157 if others <= 0.289143 else -0.061561)) if mass <= 78.570377 else (0.146962 if items <= 4.5 else 0.023881))
    total += ((0.125347 if met <= 0.0 else 0.039648) if item_own <= 0.023115 else (((0.039648 if part_own <= 0.062168 else 0.000291) if met <= 0.0 else (-0.003523 if parts <= 2.5 else -0.038199)) if preferred <= 0.439757 else (-0.08746 if literal <= 0.873338 else -0.038199)))
    total += ((0.126856 if items <= 10.5 else 0.04452) if item_own <= 0.023115 else (((-0.02626 if items <= 5.5 else 0.04452) if member <= 0.427561 else -0.057009) if others <= 0.719812 else ((0.04452 if home_said <= 0.016011 else 0.011061) if said_beside_others <= 0.0 else -0.060528)))
    total += ((0.061708 if item_own <= 0.109933 else (0.012542 if member <= 0.179542 else (-0.019259 if siblings <= 0.120747 else -0.077625))) if others <= 0.818967 else ((-0.009255 if mass <= 20.333636 else 0.102791) if siblings <= 0.915439 else (0.039875 if home <= 0.030744 else -0.087562)))
    total += ((((-0.052144 if literal <= 0.417668 else 0.067997) if literal <= 0.507597 else (0.0546 if part_own <= 0.093747 else -0.10345)) if literal <= 0.593376 else (0.049932 if number <= 0.75 else -0.01203)) if things <= 6.5 else (0.030796 if literal <= 0.549739 else -0.066208))
    total += ((((-0.021838 if mass <= 9.588075 else 0.039223) if home <= 0.030744 else -0.065987) if mass <= 59.276355 else ((0.087879 if things <= 3.5 else 0.026677) if alike <= 0.423771 else -0.010845)) if things <= 9.5 else (0.008862 if member <= 0.081676 else -0.08453))
    total += ((0.069399 if preferred <= 0.0 else ((-0.031597 if mass <= 36.981926 else 0.028757) if things <= 4.5 else -0.066574)) if siblings <= -0.0 else ((-0.025832 if things <= 5.5 else (-0.063577 if siblings <= 0.387413 else 0.0512)) if things <= 11.5 else -0.067398))
    total += ((0.112175 if item_own <= 0.466302 else (-0.05269 if others <= 0.595118 else 0.036746)) if items <= 4.5 else ((0.063341 if item_own <= 0.259175 else (-0.039533 if others <= 0.842519 else 0.024035)) if items <= 11.5 else (-0.120358 if parts <= 1.5 else 0.035831)))
    total += ((0.098648 if items <= 4.5 else (0.049218 if own <= 0.17094 else -0.062058)) if literal <= 0.498863 else (-0.053445 if literal <= 0.568887 else ((0.055046 if preferred <= 0.063126 else -0.044766) if literal <= 0.648657 else (-0.056439 if literal <= 0.713737 else -0.005537))))
    total += ((0.108229 if item_own <= 0.259175 else ((0.029202 if items <= 4.5 else 0.000307) if home <= 0.500011 else -0.071557)) if items <= 8.5 else (0.027873 if part_own <= 0.043885 else (-0.018399 if beside_others <= -0.88014 else -0.073067)))
    return total
