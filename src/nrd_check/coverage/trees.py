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
    total += ((0.8775 if item_own <= 0.109933 else (0.451619 if met <= 0.0 else 0.163584)) if preferred <= 0.02708 else ((0.163584 if met <= 0.0 else -0.00947) if preferred <= 0.165526 else (-0.00947 if item_own <= 0.220055 else (-0.061756 if literal <= 0.498863 else -0.117721))))
    total += (((0.439566 if met <= 0.0 else 0.227647) if part_own <= 0.301488 else ((0.227647 if part_own <= 0.546646 else 0.132756) if own <= 0.070698 else 0.068608)) if preferred <= 0.165526 else (0.068608 if number <= -0.0 else (-0.021993 if part_own <= 0.154159 else -0.11551)))
    total += ((((0.270194 if stage <= 0.0 else 0.1399) if things <= 10.5 else 0.1399) if home_said <= 0.20649 else (0.1399 if item_own <= 0.220055 else 0.042509)) if own <= 0.384396 else (0.042509 if item_own <= 0.220055 else (-0.051175 if own <= 0.509286 else -0.115261)))
    total += (((0.235528 if things <= 10.5 else 0.115778) if home <= 0.030744 else (0.115778 if things <= 1.5 else 0.027331)) if own <= 0.384396 else (0.027331 if others <= 0.374707 else ((0.027331 if things <= 2.5 else -0.080385) if own <= 0.622083 else -0.111122)))
    total += ((0.355675 if items <= 8.5 else 0.131845) if item_own <= 0.109933 else (((0.057055 if mass <= 9.588075 else 0.131845) if met <= 0.0 else -0.017736) if said <= 0.378457 else ((-0.017736 if item_own <= 0.410209 else -0.054096) if said <= 0.530448 else -0.116153)))
    total += ((0.304072 if items <= 8.5 else 0.113858) if item_own <= 0.109933 else ((0.113858 if said <= 0.530448 else 0.010575) if own <= 0.103747 else ((-0.055483 if others <= 0.849548 else 0.010575) if said <= 0.492795 else -0.115149)))
    total += ((0.261201 if items <= 8.5 else 0.099811) if item_own <= 0.109933 else (((0.099811 if part <= 0.545367 else 0.048431) if home <= 0.022669 else -0.00295) if own <= 0.188851 else (-0.00295 if part <= 0.200524 else (-0.068729 if part <= 0.433132 else -0.112679))))
    total += ((((0.218687 if things <= 2.5 else 0.133737) if things <= 6.5 else 0.078405) if said <= 0.619484 else 0.016535) if preferred <= 0.0 else ((0.016535 if things <= 4.5 else -0.059029) if preferred <= 0.218762 else (-0.059029 if others <= 0.449995 else -0.105965)))
    total += ((((0.147153 if stage <= 0.0 else 0.09792) if said <= 0.571677 else 0.057785) if met <= 0.0 else (0.057785 if member <= 0.081676 else -0.01049)) if part <= 0.440609 else ((-0.01049 if member <= 0.678177 else -0.057141) if said_beside_others <= -0.417469 else -0.103793))
    total += (((0.183047 if item_own <= 0.220055 else (0.110917 if literal <= 0.787057 else 0.063008)) if part <= 0.438235 else (0.063008 if member <= 0.263647 else 0.004118)) if preferred <= 0.018716 else (0.004118 if item_own <= 0.220055 else (-0.046524 if beside_others <= -0.675958 else -0.103787)))
    total += ((0.161533 if item_own <= 0.109933 else ((0.092764 if siblings <= 0.122487 else 0.034402) if said_beside_others <= -0.410776 else (0.024207 if others <= 0.312848 else -0.022885))) if said <= 0.586368 else (-0.022885 if item_own <= 0.220055 else -0.107515))
    total += ((((0.175899 if items <= 11.5 else 0.02958) if parts <= 1.5 else (0.110236 if pairs <= 0.09254 else 0.02958)) if met <= 0.0 else (-0.032595 if mass <= 70.629797 else 0.02958)) if home_said <= 0.579744 else (-0.105868 if unanswered <= 0.0 else -0.032595))
    total += ((((0.149741 if part_own <= 0.062168 else 0.090739) if number <= 0.75 else 0.057055) if part_own <= 0.138629 else (0.057055 if item_own <= 0.109933 else (0.019746 if member <= 0.125507 else -0.028398))) if said <= 0.619484 else (-0.028398 if item_own <= 0.220055 else -0.109077))
    total += (((0.080295 if others <= 0.289143 else -0.013652) if mass <= 28.168213 else ((0.15753 if part <= 0.438235 else 0.068563) if preferred <= 0.100102 else -0.009363)) if preferred <= 0.165526 else (-0.013652 if item_own <= 0.520749 else (-0.057299 if preferred <= 0.389384 else -0.113397)))
    total += ((((0.139728 if siblings <= 0.342759 else 0.020779) if items <= 7.5 else (0.088233 if number <= -0.0 else -0.015213)) if things <= 4.5 else (0.078706 if said_beside_others <= -0.569905 else -0.015213)) if part <= 0.438235 else (-0.015213 if pairs <= 0.329143 else -0.100028))
    total += (0.145868 if item_own <= 0.023115 else ((0.060549 if met <= 0.0 else 0.00382) if part_own <= 0.163089 else (0.00382 if member <= 0.066957 else (-0.043601 if part <= 0.545367 else -0.106845))))
    total += (((0.121353 if things <= 4.5 else (0.092022 if part_own <= 0.071052 else 0.025336)) if met <= 0.0 else (-0.021321 if others <= 0.898746 else 0.025336)) if home_said <= 0.413596 else (-0.021321 if others <= 0.374707 else (-0.021321 if said_beside_others <= -0.417469 else -0.095475)))
    total += (((0.084783 if literal <= 0.673822 else 0.034264) if mass <= 27.968847 else 0.139965) if part_own <= 0.071052 else (0.034264 if member <= 0.179542 else ((-0.003655 if part_own <= 0.640959 else -0.082032) if things <= 2.5 else (-0.009479 if said_beside_others <= -0.446459 else -0.081116))))
    total += ((((0.174506 if items <= 4.5 else 0.052753) if things <= 5.5 else 0.026417) if home <= 0.030744 else (-0.018719 if single <= 0.0 else 0.026417)) if preferred <= 0.127099 else ((-0.052276 if home_said <= 0.0 else -0.093176) if unanswered <= 0.0 else -0.018719))
    total += ((0.095637 if part_own <= 0.163089 else (0.044652 if things <= 2.5 else -0.010467)) if met <= 0.0 else (((-0.010467 if items <= 8.5 else -0.061695) if things <= 3.5 else (-0.010467 if home_said <= 0.044517 else -0.061695)) if home_said <= 0.413596 else -0.094027))
    total += (((-0.014326 if siblings <= 0.822922 else 0.046752) if mass <= 27.41007 else ((0.133494 if preferred <= 0.100102 else 0.01049) if things <= 5.5 else (-0.014326 if others <= 0.598153 else 0.068087))) if preferred <= 0.165526 else (-0.014326 if item_own <= 0.446174 else -0.086946))
    total += (0.136494 if item_own <= 0.109933 else ((0.046041 if home_said <= 0.188293 else (0.016458 if own <= 0.036794 else -0.014964)) if said_beside_others <= -0.410776 else ((-0.014964 if met <= 0.0 else -0.053973) if part_own <= 0.392055 else (-0.053973 if said <= 0.365361 else -0.100402))))
    total += ((((0.131847 if items <= 7.5 else 0.037767) if things <= 4.5 else 0.033288) if met <= 0.0 else (0.033288 if things <= 2.5 else -0.009864)) if preferred <= 0.018716 else (-0.009864 if part <= 0.172341 else (-0.051181 if part <= 0.476871 else -0.094794)))
    total += ((((0.118571 if items <= 7.5 else -0.007737) if others <= 0.374707 else -0.005961) if others <= 0.825306 else (-0.007737 if parts <= 1.5 else (0.153275 if literal <= 0.785426 else 0.009975))) if part <= 0.438235 else (-0.007737 if beside_others <= -0.335334 else -0.085652))
    total += (0.121978 if item_own <= 0.023115 else ((0.0537 if said_beside_others <= -0.008538 else (-0.003648 if pairs <= 0.592121 else -0.049414)) if literal <= 0.5136 else ((0.0537 if number <= 0.75 else 0.006899) if beside_others <= -0.830014 else (-0.047924 if unanswered <= 0.0 else 0.006899))))
    total += (((0.082988 if said <= 0.673852 else -0.006939) if things <= 4.5 else (0.04974 if part_own <= 0.062168 else -0.006939)) if met <= 0.0 else ((-0.006939 if home <= 0.500011 else -0.073691) if parts <= 3.5 else (-0.006939 if said <= 0.063312 else -0.101835)))
    total += (((0.047012 if siblings <= 0.55265 else 0.147858) if member <= 0.081676 else ((0.047012 if met <= 0.0 else -0.033784) if siblings <= 0.122487 else (0.047012 if literal <= 0.488441 else -0.033784))) if home_said <= 0.678854 else (-0.033784 if item_mean <= 0.208958 else -0.090573))
    total += (((0.021771 if others <= 0.410113 else 0.123631) if said <= 0.524113 else -0.056241) if literal <= 0.5136 else ((0.05961 if others <= 0.399879 else -0.043228) if others <= 0.870429 else ((0.129283 if member <= 0.722214 else 0.022032) if home_said <= 0.499994 else -0.056119)))
    total += (((0.091075 if part <= 0.538933 else 0.039428) if said_beside_others <= -0.534179 else 0.011298) if own <= 0.083413 else ((0.011298 if home_said <= 0.674143 else -0.063539) if things <= 3.5 else (0.011298 if part <= 0.208956 else (-0.033846 if said_beside_others <= -0.603892 else -0.088052))))
    total += ((0.152247 if items <= 8.5 else 0.047742) if item_own <= 0.023115 else (((-0.030028 if others <= 0.473063 else 0.02513) if own <= 0.061929 else (-0.030028 if item_mean <= 0.344762 else -0.08388)) if others <= 0.825306 else (0.047742 if said <= 0.601436 else -0.037519)))
    total += ((((0.087718 if literal <= 0.813394 else 0.053034) if home <= 0.021161 else 0.02857) if met <= 0.0 else (0.02857 if literal <= 0.474372 else -0.005288)) if preferred <= 0.0 else ((-0.005288 if met <= 0.0 else -0.042637) if home <= 0.057634 else -0.0726))
    total += ((0.078745 if member <= 0.143937 else (0.0456 if part_own <= 0.17452 else (0.02008 if others <= 0.626169 else -0.00544))) if preferred <= 0.0 else (((-0.00544 if item_mean <= 0.236729 else -0.046408) if others <= 0.807868 else -0.00544) if preferred <= 0.408296 else -0.07661))
    total += (((0.101407 if beside_others <= -0.757849 else (0.044502 if stage <= 0.0 else 0.021456)) if met <= 0.0 else -0.003994) if home <= 0.024308 else (-0.003994 if item_mean <= 0.418773 else (-0.038032 if literal <= 0.626535 else (-0.038032 if number <= -0.0 else -0.093339))))
    total += (((-0.01732 if siblings <= 0.835587 else 0.098591) if home_said <= 0.008337 else -0.042322) if mass <= 28.570049 else (((0.067244 if mass <= 47.389156 else 0.02017) if mass <= 59.276355 else 0.111825) if preferred <= 0.082018 else (0.014936 if beside_others <= -0.318582 else -0.061815)))
    total += ((0.119717 if met <= 0.0 else 0.034345) if item_own <= 0.259175 else (((0.034345 if met <= 0.0 else -0.015352) if stage <= 0.0 else -0.025219) if home <= 0.010994 else ((-0.059328 if siblings <= 0.818305 else -0.025219) if home_said <= 0.499994 else -0.094493)))
    total += (((0.086399 if said_beside_others <= -0.417469 else 0.023216) if home <= 0.012486 else (0.023216 if items <= 4.5 else -0.003825)) if met <= 0.0 else ((-0.003825 if said_beside_others <= -0.534179 else -0.028197) if member <= 0.539877 else (-0.028197 if items <= 4.5 else -0.067195)))
    total += ((0.088851 if others <= 0.312848 else ((-0.033044 if siblings <= 0.530278 else 0.048524) if preferred <= 0.0 else -0.067349)) if others <= 0.723261 else ((0.119638 if others <= 0.737648 else (-0.009587 if others <= 0.818967 else 0.055256)) if beside_others <= 0.0 else -0.07406))
    total += ((((0.004095 if said_beside_others <= 0.037442 else -0.053794) if parts <= 1.5 else 0.033022) if things <= 3.5 else ((0.021539 if said_beside_others <= -0.410776 else -0.040098) if home <= 0.022669 else (-0.040098 if item_mean <= 0.320677 else -0.086849))) if unanswered <= 0.0 else 0.077048)
    total += ((0.049737 if member <= 0.025621 else (-0.00737 if part_own <= 0.062168 else -0.076831)) if mass <= 20.333636 else (0.074069 if part_own <= 0.123451 else ((0.040714 if mass <= 23.411623 else -0.035415) if mass <= 53.502305 else (0.040714 if said <= 0.613441 else -0.053572))))
    total += ((0.038197 if mass <= 4.856279 else -0.076993) if mass <= 15.800317 else ((0.057894 if said_beside_others <= 0.026885 else (0.018804 if item_own <= 0.446174 else -0.072393)) if things <= 6.5 else (0.056953 if own <= 0.044392 else (-0.006255 if literal <= 0.588128 else -0.096462))))
    total += ((((0.063422 if mass <= 3.389752 else -0.020435) if mass <= 27.968847 else (0.061331 if preferred <= 0.259802 else -0.020435)) if home <= 0.022669 else -0.051735) if mass <= 78.570377 else ((0.13609 if mass <= 102.480826 else 0.03123) if part <= 0.493191 else -0.035713))
    total += ((-0.0125 if literal <= 0.466345 else 0.076196) if others <= 0.374707 else ((0.019209 if beside_others <= -0.470519 else -0.086473) if others <= 0.519599 else ((0.10205 if alike <= 0.414385 else -0.036966) if literal <= 0.485206 else (0.010015 if things <= 8.5 else -0.064582))))
    total += ((((0.010801 if siblings <= 0.530278 else 0.131437) if siblings <= 0.585425 else -0.049494) if others <= 0.818967 else ((0.02902 if siblings <= 0.662243 else 0.122521) if home <= 0.483945 else -0.053426)) if things <= 6.5 else (-0.008856 if home <= 0.010994 else -0.093029))
    total += ((0.034969 if literal <= 0.55302 else (0.03394 if mass <= 3.389752 else -0.093226)) if mass <= 15.800317 else ((0.087268 if said_beside_others <= -0.534179 else 0.015304) if home <= 0.0 else ((-0.077668 if literal <= 0.758603 else 0.015304) if mass <= 38.565532 else 0.015304)))
    total += ((0.141119 if items <= 8.5 else 0.043963) if item_own <= 0.023115 else (0.043963 if part_own <= 0.062168 else ((-0.008464 if member <= 0.357266 else -0.092659) if mass <= 20.333636 else (0.009909 if beside_others <= -0.470519 else -0.026155))))
    total += ((((0.096375 if own <= 0.635508 else -0.028639) if parts <= 4.5 else (0.051209 if literal <= 0.439932 else -0.0668)) if items <= 4.5 else (-0.074466 if literal <= 0.563517 else (0.018003 if items <= 11.5 else -0.067466))) if stage <= 0.0 else -0.123751)
    total += ((0.090053 if met <= 0.0 else 0.028048) if item_own <= 0.023115 else ((0.028048 if literal <= 0.488441 else (0.028048 if part_own <= 0.062168 else -0.028143)) if stage <= 0.0 else (0.018894 if item_own <= 0.315494 else -0.135426)))
    total += (((0.104141 if things <= 2.5 else (0.031191 if home <= 0.014842 else -0.001881)) if preferred <= 0.02708 else ((-0.001881 if others <= 0.419845 else -0.098975) if others <= 0.823371 else -0.001881)) if items <= 7.5 else (-0.063862 if things <= 3.5 else 0.005352))
    total += (((0.0535 if met <= 0.0 else (0.02222 if literal <= 0.611304 else -0.036091)) if siblings <= 0.122487 else ((0.086203 if part <= 0.534418 else -0.043663) if literal <= 0.488441 else (-0.055215 if literal <= 0.669048 else 0.002208))) if stage <= 0.0 else -0.116051)
    total += ((((-0.018667 if others <= 0.878124 else 0.062756) if mass <= 35.460136 else (0.088893 if mass <= 62.77062 else -0.018667)) if home <= 0.048857 else -0.047357) if mass <= 78.570377 else ((0.113803 if said <= 0.610585 else -0.022577) if parts <= 3.5 else -0.033715))
    total += ((0.114893 if met <= 0.0 else 0.039343) if item_own <= 0.023115 else (((0.039343 if part_own <= 0.062168 else 0.003324) if met <= 0.0 else (-0.002845 if parts <= 2.5 else -0.038315)) if preferred <= 0.439757 else (-0.088214 if literal <= 0.873338 else -0.038315)))
    total += ((0.129281 if items <= 8.5 else 0.043879) if item_own <= 0.023115 else ((-0.095759 if mass <= 7.483017 else (0.043879 if mass <= 12.762845 else -0.034482)) if others <= 0.719812 else (0.043879 if home_said <= 0.188293 else (-0.046204 if others <= 0.995004 else 0.01586))))
    total += ((0.061911 if item_own <= 0.109933 else (0.013258 if member <= 0.179542 else (-0.01856 if siblings <= 0.069256 else -0.076525))) if others <= 0.818967 else ((-0.00992 if mass <= 20.333636 else 0.098832) if siblings <= 0.915439 else (0.036888 if home <= 0.030744 else -0.086541)))
    total += (((0.009227 if literal <= 0.507597 else (0.060017 if part_own <= 0.094138 else -0.101832)) if literal <= 0.593376 else ((0.027919 if literal <= 0.839329 else 0.111285) if literal <= 0.882277 else -0.059366)) if things <= 6.5 else (0.032243 if literal <= 0.549739 else -0.06695))
    total += (((0.060067 if member <= 0.283231 else (0.001107 if mass <= 34.888736 else 0.031948)) if home <= 0.030744 else ((-0.076191 if single <= 0.0 else 0.001107) if mass <= 59.276355 else 0.001107)) if things <= 9.5 else (0.012204 if member <= 0.081676 else -0.085207))
    total += ((0.070943 if preferred <= 0.0 else ((-0.032819 if mass <= 36.981926 else 0.028867) if things <= 4.5 else -0.066353)) if siblings <= -0.0 else ((-0.045188 if mass <= 7.483017 else (-0.020974 if things <= 5.5 else 0.031688)) if things <= 11.5 else -0.066217))
    total += (((0.110021 if items <= 8.5 else 0.040347) if item_own <= 0.259175 else ((-0.002767 if preferred <= 0.408296 else -0.079597) if others <= 0.894707 else (-0.016957 if parts <= 1.5 else 0.040347))) if items <= 11.5 else (-0.119997 if parts <= 1.5 else 0.038432))
    total += ((0.090415 if items <= 4.5 else (0.049319 if own <= 0.17094 else -0.061177)) if literal <= 0.498863 else ((-0.021199 if literal <= 0.720151 else (0.063834 if literal <= 0.791451 else -0.021199)) if met <= 0.0 else (-0.082902 if literal <= 0.597161 else -0.021199)))
    total += ((0.107449 if item_own <= 0.259175 else ((-0.015813 if items <= 3.5 else 0.01835) if home <= 0.500011 else -0.070294)) if items <= 8.5 else (0.028302 if part_own <= 0.043885 else (-0.017274 if beside_others <= -0.88014 else -0.070993)))
    return total
