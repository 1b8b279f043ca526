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
    total += ((-1.736815 if siblings <= 0.264957 else -2.534179) if pairs <= 0.17811 else (-2.602645 if item_mean <= 0.270201 else ((-2.864196 if item_mean <= 0.45828 else -3.038583) if said_beside_others <= -0.410776 else (-3.052289 if item_mean <= 0.343113 else -3.13837))))
    total += (((0.842073 if item_own <= 0.109933 else 0.430594) if met <= 0.0 else (0.319156 if member <= 0.207334 else 0.140613)) if preferred <= 0.027745 else ((0.140613 if met <= 0.0 else -0.009688) if preferred <= 0.16709 else (-0.009688 if item_own <= 0.218088 else -0.11611)))
    total += (((0.446712 if met <= 0.0 else 0.228708) if part_own <= 0.301488 else (0.228708 if beside_others <= -0.725399 else (0.13674 if part_own <= 0.417094 else 0.062527))) if preferred <= 0.155011 else ((0.062527 if number <= 0.75 else -0.039484) if part_own <= 0.17452 else -0.117589))
    total += ((((0.277019 if stage <= 0.0 else 0.143691) if things <= 10.5 else 0.143691) if home_said <= 0.20649 else (0.143691 if item_own <= 0.218088 else 0.044497)) if own <= 0.384396 else (0.044497 if item_own <= 0.218088 else (-0.058148 if own <= 0.509286 else -0.115348)))
    total += (((0.24059 if things <= 10.5 else 0.118457) if home <= 0.030744 else (0.118457 if things <= 1.5 else 0.028089)) if own <= 0.384396 else (0.028089 if others <= 0.374707 else ((0.028089 if own <= 0.672117 else -0.0913) if things <= 1.5 else -0.105469)))
    total += ((0.360595 if items <= 8.5 else 0.132413) if item_own <= 0.109933 else (((0.057648 if mass <= 9.588075 else 0.132413) if met <= 0.0 else -0.017118) if said <= 0.3782 else ((-0.017118 if item_own <= 0.409829 else -0.059127) if said <= 0.530448 else -0.115105)))
    total += ((0.314708 if items <= 8.5 else 0.114516) if item_own <= 0.109933 else ((0.114516 if said <= 0.530448 else 0.010445) if own <= 0.104014 else ((-0.05843 if others <= 0.849548 else 0.010445) if said <= 0.492795 else -0.11522)))
    total += ((0.266322 if items <= 8.5 else 0.096768) if item_own <= 0.109933 else (((0.096768 if part <= 0.545367 else 0.046783) if home <= 0.022669 else -0.003202) if own <= 0.188456 else (-0.003202 if part <= 0.22326 else (-0.053673 if item_own <= 0.44493 else -0.108692))))
    total += (((0.226456 if own <= 0.825743 else 0.00727) if things <= 2.5 else ((0.127487 if things <= 6.5 else 0.054087) if said <= 0.502607 else 0.00727)) if preferred <= 0.049776 else (0.00727 if others <= 0.312848 else (0.00727 if number <= -0.0 else -0.105057)))
    total += ((((0.151146 if stage <= 0.0 else 0.100627) if said <= 0.571677 else 0.059246) if met <= 0.0 else (0.059246 if member <= 0.081676 else -0.0094)) if part <= 0.440609 else ((-0.0094 if member <= 0.678177 else -0.056836) if said_beside_others <= -0.417469 else -0.104271))
    total += ((0.18489 if item_own <= 0.023115 else (0.116173 if member <= 0.081676 else (0.07034 if part <= 0.269041 else -0.011959))) if preferred <= 0.155011 else (-0.011959 if item_own <= 0.218088 else (-0.060153 if literal <= 0.498863 else (-0.060153 if own <= 0.036794 else -0.116012))))
    total += ((0.156104 if item_own <= 0.109933 else ((0.090863 if literal <= 0.791451 else 0.026998) if said_beside_others <= -0.410776 else (0.026998 if others <= 0.312848 else -0.020797))) if said <= 0.586368 else (-0.020797 if item_own <= 0.218088 else -0.10764))
    total += ((((0.176565 if items <= 11.5 else 0.031708) if parts <= 1.5 else (0.116726 if pairs <= 0.057354 else 0.031708)) if met <= 0.0 else (-0.030959 if mass <= 69.219143 else 0.031708)) if home_said <= 0.579744 else (-0.103021 if unanswered <= 0.0 else -0.030959))
    total += ((((0.152174 if part_own <= 0.062168 else 0.09308) if number <= 0.75 else 0.059427) if part_own <= 0.138629 else (0.059427 if item_own <= 0.109933 else (0.021409 if member <= 0.081676 else -0.026582))) if said <= 0.619484 else (-0.026582 if item_own <= 0.218088 else -0.109339))
    total += (((0.065458 if item_own <= 0.109933 else -0.017609) if mass <= 27.968847 else (0.145765 if preferred <= 0.049776 else (0.071366 if home <= 0.067889 else -0.017609))) if preferred <= 0.16709 else ((-0.075769 if mass <= 63.014434 else -0.017609) if part <= 0.390226 else -0.112017))
    total += ((((0.127613 if number <= 0.75 else 0.024801) if items <= 8.5 else (-0.014917 if things <= 3.5 else 0.083011)) if things <= 4.5 else (0.078512 if said_beside_others <= -0.569905 else -0.014917)) if part <= 0.438235 else (-0.014917 if pairs <= 0.316799 else -0.098094))
    total += (((0.139276 if part_own <= 0.609586 else 0.067821) if item_own <= 0.023115 else ((0.067821 if part_own <= 0.163089 else 0.002922) if met <= 0.0 else (0.002922 if member <= 0.066957 else -0.035027))) if part <= 0.545367 else (-0.035027 if item_own <= 0.109933 else -0.101911))
    total += ((((0.124895 if pairs <= 0.606766 else 0.02508) if things <= 4.5 else (0.095184 if part_own <= 0.071052 else 0.02508)) if met <= 0.0 else (-0.021429 if mass <= 34.848718 else 0.02508)) if home_said <= 0.399037 else (-0.021429 if others <= 0.374707 else -0.086063))
    total += (((0.091294 if literal <= 0.673822 else 0.035111) if mass <= 27.968847 else 0.140569) if part_own <= 0.071052 else (0.035111 if member <= 0.179542 else ((-0.003773 if part_own <= 0.640959 else -0.081674) if things <= 2.5 else (-0.010137 if said_beside_others <= -0.446459 else -0.083562))))
    total += ((((0.169665 if items <= 4.5 else 0.061493) if things <= 5.5 else 0.027203) if home <= 0.030744 else (-0.023535 if single <= 0.0 else 0.027203)) if preferred <= 0.130382 else ((-0.060312 if part_own <= 0.154159 else -0.102495) if unanswered <= 0.0 else -0.023535))
    total += ((0.097205 if met <= 0.0 else 0.018521) if part_own <= 0.138629 else ((0.018521 if items <= 10.5 else -0.068881) if things <= 2.5 else ((0.018521 if parts <= 3.5 else -0.040421) if home_said <= 0.128306 else (-0.040421 if things <= 3.5 else -0.100367))))
    total += (((0.064392 if item_own <= 0.023115 else (-0.019069 if siblings <= 0.823043 else 0.022661)) if mass <= 27.41007 else ((0.12598 if item_own <= 0.109933 else 0.004394) if others <= 0.719812 else 0.134459)) if preferred <= 0.16709 else (-0.026143 if part_own <= 0.351155 else -0.100636))
    total += ((0.125208 if met <= 0.0 else 0.041151) if item_own <= 0.218088 else ((0.041151 if met <= 0.0 else (0.016431 if said_beside_others <= -0.553676 else -0.017003)) if beside_others <= -0.470519 else ((-0.017003 if said_beside_others <= -0.417469 else -0.047017) if said <= 0.524113 else -0.096715)))
    total += ((((0.132315 if items <= 7.5 else 0.039455) if things <= 4.5 else 0.037635) if met <= 0.0 else (0.036713 if things <= 2.5 else -0.012995)) if preferred <= 0.018716 else (-0.012995 if part <= 0.172341 else (-0.057648 if part <= 0.476871 else -0.109128)))
    total += ((((0.083735 if things <= 5.5 else -0.008504) if items <= 6.5 else -0.008504) if others <= 0.825561 else ((0.0024 if parts <= 1.5 else 0.152565) if literal <= 0.782787 else -0.003329)) if part <= 0.438235 else (-0.008504 if beside_others <= -0.757849 else -0.067405))
    total += (0.105307 if item_own <= 0.109933 else ((0.044626 if said_beside_others <= -0.008538 else (0.002672 if alike <= 0.103871 else -0.046298)) if literal <= 0.5136 else ((0.044626 if number <= 0.75 else 0.001275) if beside_others <= -0.830014 else (-0.023524 if alike <= 0.440005 else -0.090726))))
    total += (((0.101471 if met <= 0.0 else 0.039703) if said <= 0.673549 else -0.069564) if things <= 2.5 else (((0.088746 if things <= 4.5 else 0.017305) if met <= 0.0 else (0.004914 if parts <= 3.5 else -0.029785)) if home <= 0.013595 else -0.078543))
    total += ((((0.094504 if stage <= 0.0 else 0.014948) if siblings <= 0.122487 else (0.077044 if member <= 0.165148 else 0.014948)) if met <= 0.0 else ((-0.009262 if siblings <= 0.530278 else 0.014948) if member <= 0.539877 else -0.033473)) if home_said <= 0.678854 else -0.086028)
    total += ((((0.138201 if part <= 0.536319 else 0.026211) if stage <= 0.0 else 0.026211) if said <= 0.524113 else -0.052986) if literal <= 0.5136 else ((0.036787 if item_mean <= 0.270201 else -0.046698) if others <= 0.878264 else (0.068965 if home_said <= 0.493647 else -0.051595)))
    total += (((0.090009 if part <= 0.538933 else 0.038561) if said_beside_others <= -0.534179 else 0.011119) if own <= 0.083413 else (((0.009266 if things <= 2.5 else -0.016033) if home_said <= 0.674143 else -0.060896) if things <= 6.5 else (0.00834 if part <= 0.216112 else -0.096942)))
    total += ((0.151329 if items <= 6.5 else 0.034078) if item_own <= 0.023115 else (((-0.031924 if others <= 0.473063 else 0.019575) if own <= 0.061929 else (-0.031924 if others <= 0.555176 else -0.085699)) if others <= 0.825561 else (0.034078 if said <= 0.601436 else -0.054043)))
    total += (((0.079735 if home <= 0.021161 else 0.032182) if met <= 0.0 else (0.032182 if parts <= 1.5 else (0.032182 if literal <= 0.474372 else -0.010543))) if preferred <= 0.0 else ((-0.010543 if met <= 0.0 else -0.055124) if home <= 0.057634 else -0.092789))
    total += ((0.077849 if member <= 0.143937 else ((0.046387 if parts <= 4.5 else -0.009881) if others <= 0.804585 else -0.009881)) if preferred <= 0.0 else (-0.009881 if literal <= 0.568887 else ((-0.06026 if others <= 0.807868 else -0.009881) if preferred <= 0.246702 else -0.097098)))
    total += ((0.0796 if literal <= 0.89074 else 0.028329) if item_mean <= 0.236729 else (((0.028329 if stage <= 0.0 else 0.004766) if met <= 0.0 else -0.018797) if home <= 0.024308 else (-0.018797 if item_mean <= 0.418773 else (-0.045165 if literal <= 0.626535 else -0.087502))))
    total += ((((0.099378 if mass <= 13.424564 else 0.008072) if siblings <= 0.122487 else -0.005201) if mass <= 28.570049 else (0.088014 if siblings <= 0.887232 else 0.004104)) if preferred <= 0.018716 else ((-0.045036 if mass <= 38.556129 else -0.005201) if own <= 0.509286 else -0.086909))
    total += ((0.104466 if met <= 0.0 else 0.025919) if item_own <= 0.258486 else (((0.025919 if met <= 0.0 else -0.022638) if stage <= 0.0 else -0.027792) if home <= 0.022669 else (-0.027792 if item_own <= 0.457965 else -0.076439)))
    total += (((0.085745 if said_beside_others <= -0.417469 else 0.025925) if home <= 0.012486 else (0.025925 if items <= 4.5 else -0.003122)) if met <= 0.0 else ((-0.003122 if home <= 0.124891 else -0.027256) if member <= 0.539877 else (-0.027256 if items <= 4.5 else -0.065756)))
    total += ((0.069804 if siblings <= 0.122487 else (-0.003872 if siblings <= 0.530278 else (0.157874 if siblings <= 0.593537 else 0.015619))) if preferred <= 0.0 else (((-0.003872 if others <= 0.449995 else -0.054713) if others <= 0.822272 else -0.003872) if part <= 0.541256 else -0.093647))
    total += ((0.032773 if things <= 1.5 else 0.096324) if number <= -0.0 else ((0.028322 if said <= 0.626636 else -0.033652) if things <= 3.5 else ((0.026673 if said_beside_others <= -0.410776 else -0.040291) if home <= 0.022669 else (-0.040291 if item_mean <= 0.320677 else -0.092237))))
    total += (((-0.007688 if others <= 0.575454 else 0.096021) if member <= 0.025621 else (-0.007688 if mass <= 4.856279 else -0.071312)) if mass <= 21.541648 else (0.077692 if part_own <= 0.123451 else ((0.042759 if member <= 0.081676 else -0.033638) if mass <= 59.134756 else 0.042759)))
    total += ((0.032142 if mass <= 4.856279 else (-0.101943 if mass <= 9.588075 else -0.022808)) if mass <= 15.800317 else (((0.014856 if mass <= 35.623863 else 0.07464) if things <= 6.5 else (0.078844 if own <= 0.018831 else -0.002557)) if said <= 0.619484 else -0.041684))
    total += (((-0.017672 if mass <= 27.968847 else (0.065332 if preferred <= 0.262161 else -0.022739)) if home <= 0.022669 else -0.054588) if mass <= 77.873384 else ((0.137584 if part <= 0.476871 else -0.02419) if mass <= 103.064727 else (-0.072924 if mass <= 117.466427 else 0.087868)))
    total += (0.067167 if others <= 0.312848 else (((0.070977 if literal <= 0.621214 else -0.046551) if others <= 0.374707 else -0.070521) if others <= 0.519599 else ((0.126334 if things <= 7.5 else -0.05805) if others <= 0.565562 else (0.019418 if met <= 0.0 else -0.032311))))
    total += ((0.0221 if siblings <= 0.122487 else ((0.071284 if siblings <= 0.585425 else -0.035151) if parts <= 1.5 else (0.039274 if others <= 0.312848 else -0.065208))) if others <= 0.822272 else ((0.119657 if things <= 6.5 else 0.041384) if home <= 0.030744 else -0.01148))
    total += ((0.035717 if literal <= 0.55302 else -0.087549) if mass <= 15.800317 else (((0.036609 if own <= 0.070698 else -0.042382) if literal <= 0.725338 else 0.041783) if others <= 0.882491 else ((0.121046 if said_beside_others <= -0.371361 else -0.032376) if literal <= 0.785426 else -0.054988)))
    total += ((0.131361 if items <= 8.5 else 0.034479) if item_own <= 0.023115 else (0.034479 if part_own <= 0.062168 else ((-0.024915 if member <= 0.79104 else -0.109877) if mass <= 20.729832 else (0.005344 if beside_others <= -0.470519 else -0.028926))))
    total += ((((0.098366 if own <= 0.635508 else -0.024584) if parts <= 4.5 else (0.054512 if literal <= 0.439932 else -0.070764)) if items <= 4.5 else (-0.074141 if literal <= 0.563517 else (0.028396 if home <= 0.024308 else -0.030248))) if stage <= 0.0 else -0.123819)
    total += (((0.074272 if member <= 0.125507 else (0.042827 if item_own <= 0.023115 else -0.00099)) if preferred <= 0.018716 else (-0.006594 if literal <= 0.488441 else (-0.02509 if part_own <= 0.392055 else -0.078228))) if stage <= 0.0 else (0.029413 if item_own <= 0.313846 else -0.136814))
    total += (((0.092056 if things <= 2.5 else (0.03324 if home <= 0.014842 else -0.015837)) if items <= 7.5 else -0.015837) if preferred <= 0.0 else ((-0.015837 if others <= 0.419845 else (-0.015837 if beside_others <= -0.757849 else -0.090195)) if others <= 0.822272 else -0.015837))
    total += ((((0.022337 if siblings <= 0.438524 else 0.124733) if part <= 0.534418 else -0.039637) if literal <= 0.488441 else ((0.038748 if parts <= 4.5 else -0.027677) if siblings <= 0.122487 else (-0.06398 if literal <= 0.669048 else -0.000557))) if stage <= 0.0 else -0.117982)
    total += ((((-0.020467 if others <= 0.878264 else 0.044829) if mass <= 20.729832 else (-0.006778 if others <= 0.719812 else 0.078474)) if home <= 0.048857 else (-0.020467 if others <= 0.264128 else -0.063794)) if mass <= 78.939408 else (0.109387 if parts <= 3.5 else -0.031168))
    total += ((0.106533 if met <= 0.0 else (0.068829 if literal <= 0.621214 else 0.031124)) if item_own <= 0.023115 else (((0.031124 if part_own <= 0.062168 else 0.003477) if met <= 0.0 else (-0.00178 if parts <= 2.5 else -0.044604)) if preferred <= 0.44136 else -0.090674))
    total += (((0.001774 if items <= 5.5 else 0.071658) if member <= 0.357266 else ((-0.004027 if mass <= 12.851096 else -0.069806) if mass <= 34.848718 else 0.001774)) if mass <= 71.175079 else (0.104927 if said_beside_others <= -0.290619 else (0.053351 if item_own <= 0.023115 else -0.045557)))
    total += (((0.00527 if mass <= 37.180309 else 0.102741) if item_own <= 0.109933 else (-0.088684 if mass <= 7.483017 else -0.023394)) if others <= 0.825561 else (((0.009149 if others <= 0.878264 else 0.120191) if siblings <= 0.915439 else 0.003705) if home <= 0.335018 else -0.055892))
    total += (((0.038633 if part_own <= 0.094138 else (-0.006264 if literal <= 0.504512 else -0.104944)) if literal <= 0.593376 else ((0.087069 if literal <= 0.6123 else -0.007814) if things <= 3.5 else 0.064527)) if things <= 6.5 else (0.036342 if literal <= 0.549739 else -0.071389))
    total += ((((0.027571 if mass <= 47.389156 else -0.028331) if home <= 0.057634 else -0.073228) if mass <= 51.787119 else ((0.078871 if things <= 3.5 else 0.026516) if alike <= 0.423886 else -0.006376)) if things <= 9.5 else (0.013176 if member <= 0.081676 else -0.085944))
    total += ((0.0652 if preferred <= 0.0 else (-0.055252 if mass <= 39.539587 else (0.023098 if preferred <= 0.472085 else -0.043902))) if siblings <= -0.0 else (((-0.036386 if mass <= 7.483017 else 0.000616) if preferred <= 0.018716 else -0.061117) if mass <= 89.648367 else 0.044366))
    total += (((0.097134 if items <= 8.5 else 0.039731) if item_own <= 0.258486 else ((-0.004642 if preferred <= 0.406134 else -0.081011) if others <= 0.894707 else (0.039731 if preferred <= 0.472085 else -0.036825))) if items <= 10.5 else (-0.106971 if things <= 3.5 else 0.074101))
    total += ((0.10356 if items <= 4.5 else (-0.029012 if literal <= 0.385268 else 0.026779)) if literal <= 0.498863 else (((-0.028547 if single <= 0.0 else 0.029316) if literal <= 0.757129 else (0.068806 if literal <= 0.802424 else -0.027609)) if preferred <= 0.246702 else -0.065873))
    total += (((0.107194 if item_own <= 0.109933 else 0.037408) if item_own <= 0.464667 else ((-0.012275 if items <= 3.5 else 0.035003) if home <= 0.013595 else (-0.012275 if items <= 4.5 else -0.062379))) if items <= 8.5 else (0.02954 if part_own <= 0.043885 else -0.06882))
    return total
