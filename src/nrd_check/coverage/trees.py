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
    total += (((-1.425127 if pairs <= 0.144941 else -2.621604) if siblings <= 0.271336 else -2.611391) if said <= 0.223044 else (-2.621604 if item_mean <= 0.280432 else (-2.967857 if pairs <= 0.152867 else (-3.262461 if said <= 0.589777 else -3.341975))))
    total += (((0.954264 if item_own <= 0.050543 else 0.504415) if met <= 1.0000000180025095e-35 else 0.168936) if preferred <= 0.031359 else ((0.168936 if met <= 1.0000000180025095e-35 else 0.028432) if item_own <= 0.244101 else ((0.028432 if met <= 1.0000000180025095e-35 else -0.042658) if preferred <= 0.160727 else -0.117966)))
    total += (((0.419386 if part_own <= 0.401969 else 0.214459) if met <= 1.0000000180025095e-35 else ((0.214459 if literal <= 0.558326 else 0.070678) if items <= 4.5 else 0.070678)) if preferred <= 0.131588 else ((0.070678 if met <= 1.0000000180025095e-35 else -0.022132) if part_own <= 0.210429 else -0.113516))
    total += ((0.343075 if item_own <= 0.050543 else ((0.242941 if beside_others <= -0.469328 else 0.137062) if own <= 0.082703 else (0.137062 if home_said <= 0.044348 else 0.0442))) if own <= 0.398723 else (0.0442 if item_own <= 0.244101 else (-0.039562 if beside_others <= -0.335773 else -0.116433)))
    total += (((0.262907 if parts <= 3.5 else (0.216341 if part_own <= 0.017761 else 0.060547)) if items <= 7.5 else 0.075138) if part_own <= 0.256431 else ((0.060547 if home <= 0.061351 else (0.011871 if things <= 2.5 else -0.036806)) if own <= 0.508508 else -0.104103))
    total += (((0.286982 if item_own <= 0.050543 else (0.190685 if home_said <= 0.141695 else 0.108955)) if met <= 1.0000000180025095e-35 else (0.017973 if mass <= 45.44856 else 0.096987)) if said <= 0.428399 else (0.017973 if item_own <= 0.244101 else (-0.055744 if said <= 0.589777 else -0.117066)))
    total += ((((0.267147 if items <= 9.5 else 0.176519) if item_own <= 0.196507 else (0.168406 if own <= 0.129164 else 0.07279)) if number <= 0.75 else 0.004148) if said <= 0.493266 else (0.004148 if item_own <= 0.196507 else (-0.052915 if own <= 0.350962 else -0.113735)))
    total += (((0.258712 if items <= 9.5 else 0.156234) if item_own <= 0.050543 else ((0.080744 if parts <= 1.5 else 0.151638) if home <= 0.030845 else 0.028456)) if part <= 0.309493 else (0.028456 if pairs <= 0.165188 else (-0.034994 if item_own <= 0.397825 else -0.111983)))
    total += ((((0.201333 if preferred <= 0.021396 else 0.078199) if things <= 3.5 else (0.115754 if number <= 0.75 else 0.078199)) if home_said <= 0.493403 else 0.015179) if preferred <= 0.031359 else ((-0.04204 if others <= 0.445919 else -0.106777) if unanswered <= 1.0000000180025095e-35 else 0.015179))
    total += ((((0.14776 if stage <= 1.0000000180025095e-35 else 0.090313) if part <= 0.409281 else (0.090313 if member <= 0.056584 else 0.045491)) if met <= 1.0000000180025095e-35 else (0.045491 if member <= 0.077609 else -0.022468)) if said <= 0.589777 else (-0.022468 if part <= 0.37596 else -0.11059))
    total += ((0.226547 if item_own <= 0.050543 else ((0.144633 if beside_others <= -0.578678 else 0.086512) if member <= 0.277117 else (0.075069 if part <= 0.418227 else 0.003398))) if preferred <= 0.021396 else (0.003398 if item_own <= 0.244101 else (-0.050869 if beside_others <= -0.665759 else -0.110795)))
    total += ((0.212885 if others <= 0.817689 else 0.085668) if item_own <= 0.050543 else (((0.085668 if stage <= 1.0000000180025095e-35 else -0.007062) if literal <= 0.851729 else -0.007062) if said_beside_others <= -0.409025 else ((-0.007062 if literal <= 0.670149 else -0.06362) if said <= 0.568203 else -0.10635)))
    total += ((((0.065136 if mass <= 28.584984 else 0.127377) if home_said <= 0.376278 else 0.028421) if met <= 1.0000000180025095e-35 else (-0.029658 if mass <= 38.398834 else (0.028421 if pairs <= 0.235341 else -0.029658))) if pairs <= 0.62881 else (-0.029658 if others <= 0.418439 else -0.103761))
    total += ((0.190075 if item_mean <= 0.682757 else 0.077835) if item_own <= 0.050543 else (((0.077835 if part_own <= 0.545448 else 0.023414) if number <= 0.75 else -0.027853) if home <= 0.021608 else (-0.027853 if item_own <= 0.408985 else (-0.06648 if literal <= 0.48721 else -0.108408))))
    total += (((0.094837 if others <= 0.274405 else -0.002356) if mass <= 28.584984 else ((0.225001 if home <= 0.021608 else 0.079785) if stage <= 1.0000000180025095e-35 else -0.002356)) if preferred <= 0.031359 else (-0.002356 if item_own <= 0.244101 else (-0.048722 if said_beside_others <= -0.409025 else -0.106021)))
    total += ((((0.144278 if items <= 6.5 else 0.068647) if siblings <= 0.114497 else (0.123 if member <= 0.056584 else 0.024148)) if number <= 0.75 else -0.02005) if part <= 0.441828 else (-0.02005 if pairs <= 0.165188 else (-0.060813 if said_beside_others <= -0.387029 else -0.106248)))
    total += ((0.171917 if met <= 1.0000000180025095e-35 else 0.055611) if item_own <= 0.050543 else (0.055611 if part_own <= 0.079178 else (-0.00128 if member <= 0.077609 else (-0.041541 if part <= 0.484434 else -0.106104))))
    total += (((0.109864 if home_said <= 0.572844 else -0.012019) if things <= 4.5 else (0.116716 if part_own <= 0.067551 else -0.012019)) if met <= 1.0000000180025095e-35 else ((-0.052198 if mass <= 11.918054 else -0.012019) if beside_others <= -0.480892 else (-0.098401 if mass <= 84.314169 else -0.052198)))
    total += ((0.035978 if mass <= 34.086394 else 0.171679) if part_own <= 0.067551 else ((0.035978 if stage <= 1.0000000180025095e-35 else -0.005132) if member <= 0.277117 else ((-0.082226 if unanswered <= 1.0000000180025095e-35 else -0.005132) if mass <= 35.660889 else (-0.005132 if part_own <= 0.609084 else -0.090851))))
    total += (((0.198621 if items <= 8.5 else -0.003641) if things <= 2.5 else ((0.104796 if part_own <= 0.210429 else 0.034165) if home <= 0.019986 else -0.003641)) if preferred <= 0.031359 else ((-0.048099 if home <= 0.006743 else -0.097078) if unanswered <= 1.0000000180025095e-35 else -0.003641))
    total += ((((0.131874 if pairs <= 0.713416 else -0.008437) if items <= 7.5 else (-0.008437 if things <= 3.5 else 0.106312)) if things <= 4.5 else (0.079561 if part_own <= 0.095616 else -0.008437)) if met <= 1.0000000180025095e-35 else (-0.008437 if said_beside_others <= -0.448713 else -0.07859))
    total += (((0.111761 if others <= 0.274405 else -0.003399) if mass <= 27.374666 else (0.12732 if parts <= 6.5 else 0.005602)) if preferred <= 0.031359 else (-0.003399 if item_own <= 0.244101 else ((-0.041717 if things <= 4.5 else -0.075136) if preferred <= 0.420681 else -0.103715)))
    total += ((0.178612 if met <= 1.0000000180025095e-35 else 0.065547) if item_own <= 0.050543 else ((0.063452 if met <= 1.0000000180025095e-35 else (0.029485 if beside_others <= -0.891339 else -0.011063)) if beside_others <= -0.562 else (-0.011063 if part_own <= 0.140157 else (-0.044506 if said_beside_others <= -0.309126 else -0.092964))))
    total += ((((0.244759 if things <= 2.5 else 0.069811) if items <= 4.5 else (0.07405 if number <= 0.75 else -0.016378)) if things <= 4.5 else (0.019267 if home <= 0.01349 else -0.016378)) if preferred <= 0.160727 else (-0.033019 if part <= 0.475767 else -0.098551))
    total += ((((0.103553 if things <= 3.5 else 0.013421) if items <= 7.5 else -0.021007) if things <= 5.5 else ((0.137305 if beside_others <= -0.437446 else -0.028948) if literal <= 0.554881 else -0.028948)) if part <= 0.486698 else (-0.028948 if beside_others <= -0.665759 else -0.095451))
    total += ((0.159464 if single <= 1.0000000180025095e-35 else 0.048484) if item_own <= 0.050543 else (((0.043774 if pairs <= 0.122649 else 0.016283) if number <= 0.75 else -0.011207) if beside_others <= -0.546682 else (-0.011207 if said_beside_others <= -0.448713 else (-0.041486 if item_own <= 0.447524 else -0.084125))))
    total += ((((0.10473 if home <= 0.044748 else 0.030311) if met <= 1.0000000180025095e-35 else -0.020452) if siblings <= 0.137006 else ((-0.006315 if siblings <= 0.69056 else 0.061498) if home <= 0.030845 else -0.028961)) if part <= 0.543812 else (-0.028961 if pairs <= 0.063603 else -0.094968))
    total += (((0.061774 if siblings <= 0.678488 else 0.183633) if member <= 0.056584 else ((0.061587 if siblings <= 0.271336 else -0.009275) if met <= 1.0000000180025095e-35 else (-0.030151 if part_own <= 0.627256 else -0.095927))) if stage <= 1.0000000180025095e-35 else (0.007391 if item_mean <= 0.252924 else -0.16633))
    total += (((0.063403 if part <= 0.484434 else -0.049104) if literal <= 0.786728 else -0.042557) if siblings <= 0.114497 else (((0.082557 if item_mean <= 0.252924 else -0.01126) if others <= 0.854637 else 0.143474) if member <= 0.284153 else (-0.01126 if others <= 0.566712 else -0.070582)))
    total += (((0.074666 if part <= 0.534372 else (0.033973 if home_said <= 0.12239 else -0.00672)) if things <= 4.5 else -0.00672) if met <= 1.0000000180025095e-35 else ((-0.00672 if things <= 3.5 else (-0.00672 if own <= 0.068982 else -0.056979)) if said <= 0.624916 else -0.093941))
    total += ((0.183198 if items <= 8.5 else 0.043142) if item_own <= 0.050543 else (((0.016336 if siblings <= 0.057613 else -0.043384) if others <= 0.830482 else (0.043142 if stage <= 1.0000000180025095e-35 else -0.043384)) if own <= 0.635373 else (-0.097377 if others <= 0.997917 else -0.043384)))
    total += (((0.068749 if parts <= 3.5 else (0.099653 if literal <= 0.551347 else -0.00617)) if literal <= 0.843253 else -0.00617) if preferred <= 1.0000000180025095e-35 else (-0.00617 if literal <= 0.498865 else ((-0.00617 if met <= 1.0000000180025095e-35 else -0.060746) if home <= 0.061351 else -0.086933)))
    total += (((0.078475 if others <= 0.274405 else -0.007534) if others <= 0.526093 else (0.097089 if member <= 0.310476 else (0.056293 if literal <= 0.700443 else -0.007534))) if preferred <= 1.0000000180025095e-35 else (-0.007534 if others <= 0.438461 else (-0.077155 if others <= 0.894702 else -0.007534)))
    total += ((((0.052797 if beside_others <= -0.469328 else 0.009979) if number <= 0.75 else -0.01492) if home <= 0.030845 else ((-0.046853 if literal <= 0.594313 else -0.01492) if item_mean <= 0.418683 else (-0.046853 if literal <= 0.628027 else -0.091117))) if unanswered <= 1.0000000180025095e-35 else 0.115544)
    total += ((-0.007512 if mass <= 28.229156 else ((0.011964 if mass <= 34.614395 else 0.145841) if siblings <= -1.0000000180025095e-35 else (0.115635 if beside_others <= -0.635304 else 0.022248))) if preferred <= 1.0000000180025095e-35 else ((-0.007512 if siblings <= 0.560052 else -0.052279) if met <= 1.0000000180025095e-35 else -0.088237))
    total += ((0.109272 if met <= 1.0000000180025095e-35 else 0.033142) if item_own <= 0.050543 else (((0.033142 if met <= 1.0000000180025095e-35 else -0.005266) if stage <= 1.0000000180025095e-35 else -0.024285) if home <= 0.006743 else (-0.024285 if item_own <= 0.455446 else (-0.056219 if home <= 0.030845 else -0.096498))))
    total += ((0.138282 if items <= 4.5 else (0.094185 if member <= 0.650286 else 0.036317)) if number <= -1.0000000180025095e-35 else ((0.036317 if beside_others <= -0.578678 else 0.008227) if member <= 0.182412 else ((0.006923 if met <= 1.0000000180025095e-35 else -0.039067) if items <= 12.5 else -0.115551)))
    total += (((0.061049 if others <= 0.909067 else -0.013231) if siblings <= 0.137006 else (-0.013231 if siblings <= 0.845565 else 0.040637)) if preferred <= 1.0000000180025095e-35 else (-0.013231 if others <= 0.445919 else ((-0.074483 if unanswered <= 1.0000000180025095e-35 else -0.013231) if others <= 0.997917 else -0.013231)))
    total += ((((0.046094 if parts <= 1.5 else 0.110075) if home <= 0.044748 else 0.017129) if number <= 0.75 else (0.009543 if things <= 3.5 else -0.077923)) if things <= 4.5 else ((0.06416 if parts <= 2.5 else -0.026952) if home <= 0.010896 else -0.068318))
    total += (((-0.03293 if mass <= 7.404826 else 0.118155) if others <= 0.274405 else ((0.007824 if mass <= 32.599512 else 0.113105) if part_own <= 0.017761 else (0.007824 if member <= 0.277117 else -0.046612))) if mass <= 71.01301 else (0.093385 if part <= 0.494093 else -0.057168))
    total += (((0.04491 if mass <= 48.371903 else 0.142839) if things <= 1.5 else 0.153567) if item_own <= 0.050543 else (0.04491 if literal <= 0.515032 else ((-0.0341 if mass <= 28.229156 else 0.032436) if said_beside_others <= -0.309126 else (-0.0341 if literal <= 0.580505 else -0.077805))))
    total += ((-0.056578 if mass <= 9.582093 else (0.056253 if mass <= 12.51169 else -0.030529)) if mass <= 23.283211 else ((0.094673 if home <= 0.021608 else 0.027292) if preferred <= 1.0000000180025095e-35 else ((0.000595 if home <= 1.0000000180025095e-35 else -0.045083) if unanswered <= 1.0000000180025095e-35 else 0.027292)))
    total += (((0.101968 if others <= 0.274405 else (0.063186 if number <= -1.0000000180025095e-35 else -0.002207)) if others <= 0.894702 else (0.10116 if said <= 0.602252 else (-0.0653 if literal <= 0.850312 else 0.041639))) if things <= 7.5 else (0.071824 if literal <= 0.554881 else -0.076445))
    total += ((-0.029799 if others <= 1.0000000180025095e-35 else 0.106064) if others <= 0.252781 else (((0.031318 if siblings <= -1.0000000180025095e-35 else -0.014995) if others <= 0.877231 else (0.101226 if things <= 9.5 else -0.014995)) if home <= 0.006743 else (-0.014995 if parts <= 1.5 else -0.079392)))
    total += ((0.09015 if others <= 0.274405 else ((-0.024098 if mass <= 28.229156 else 0.059167) if home <= 0.019986 else -0.05603)) if mass <= 71.01301 else ((-0.019754 if others <= 0.839777 else (0.15003 if literal <= 0.714362 else -0.027117)) if single <= 1.0000000180025095e-35 else 0.138156))
    total += ((0.168064 if items <= 8.5 else 0.041175) if item_own <= 0.050543 else ((-0.008315 if mass <= 9.582093 else (0.041175 if literal <= 0.845073 else -0.008315)) if beside_others <= -0.469328 else ((-0.075606 if literal <= 0.714362 else -0.012037) if mass <= 71.931002 else -0.008315)))
    total += ((((0.146947 if items <= 4.5 else 0.015424) if literal <= 0.48721 else (0.017434 if parts <= 4.5 else -0.061631)) if items <= 11.5 else (-0.156625 if parts <= 1.5 else (0.046698 if beside_others <= -0.480892 else -0.02222))) if stage <= 1.0000000180025095e-35 else -0.151903)
    total += ((((0.088323 if preferred <= 0.225619 else 0.033656) if literal <= 0.857427 else 0.033656) if member <= 0.077609 else (0.033656 if part_own <= 0.031254 else (-0.001171 if parts <= 3.5 else -0.05814))) if stage <= 1.0000000180025095e-35 else (0.013691 if item_own <= 0.244101 else -0.163831))
    total += (((0.124612 if member <= 0.44465 else (0.067553 if items <= 4.5 else -0.008051)) if things <= 3.5 else ((0.049417 if member <= 0.284153 else -0.012801) if home <= 0.010896 else -0.063607)) if items <= 11.5 else (-0.157708 if things <= 3.5 else 0.059108))
    total += ((((0.1386 if pairs <= 0.593401 else -0.023052) if siblings <= 0.824684 else (0.026075 if literal <= 0.385543 else -0.06732)) if literal <= 0.48721 else ((0.035432 if met <= 1.0000000180025095e-35 else -0.011412) if parts <= 4.5 else -0.059265)) if stage <= 1.0000000180025095e-35 else -0.136692)
    total += ((0.024026 if mass <= 4.850794 else -0.090025) if mass <= 9.582093 else (((0.013007 if others <= 0.912633 else 0.097341) if home <= 0.061351 else (-0.012642 if others <= 0.46298 else -0.067581)) if mass <= 80.78575 else (0.144522 if mass <= 101.890295 else 0.003229)))
    total += ((((0.07867 if literal <= 0.800094 else 0.039071) if preferred <= 0.021396 else 0.025437) if parts <= 1.5 else 0.152735) if item_own <= 0.050543 else (0.025437 if part_own <= 0.053547 else (0.003604 if literal <= 0.498865 else (-0.015232 if said_beside_others <= -0.206571 else -0.0656))))
    total += (((0.129484 if items <= 7.5 else 0.033669) if item_own <= 0.244101 else ((0.017872 if own <= 0.082703 else -0.026835) if parts <= 4.5 else (-0.082498 if others <= 0.877231 else 0.033669))) if items <= 11.5 else (-0.14309 if parts <= 1.5 else 0.055717))
    total += ((0.017377 if mass <= 33.22702 else (0.106304 if others <= 0.807105 else 0.017377)) if item_own <= 0.244101 else ((-0.023369 if others <= 0.526093 else 0.017377) if home <= 0.01349 else (-0.023369 if others <= 0.558672 else (-0.096594 if others <= 0.898834 else -0.023369))))
    total += (((0.016446 if literal <= 0.307314 else 0.075801) if part <= 0.477858 else -0.032651) if literal <= 0.509754 else (((-0.007061 if literal <= 0.692293 else 0.040314) if things <= 9.5 else -0.023874) if number <= 0.75 else (-0.023874 if parts <= 2.5 else -0.096613)))
    total += ((0.023034 if mass <= 4.850794 else -0.07857) if mass <= 6.976593 else (((0.048901 if single <= 1.0000000180025095e-35 else 0.016885) if home <= 0.006743 else (0.016885 if parts <= 1.5 else -0.031306)) if parts <= 3.5 else (0.074231 if member <= 0.101131 else -0.040106)))
    total += (((-0.094282 if things <= 1.5 else (0.057938 if things <= 2.5 else -0.014014)) if things <= 7.5 else -0.064416) if mass <= 28.399767 else (0.055009 if preferred <= 0.10159 else ((0.009212 if beside_others <= -0.755781 else -0.067725) if mass <= 80.78575 else 0.009212)))
    total += ((0.111916 if item_own <= 0.244101 else ((0.055456 if alike <= 0.446835 else -0.049948) if things <= 2.5 else (-0.062421 if others <= 0.526093 else 0.001857))) if items <= 8.5 else (-0.1125 if parts <= 1.5 else (0.080779 if preferred <= 1.0000000180025095e-35 else -0.040667)))
    total += (((0.097362 if beside_others <= -0.238431 else (0.04104 if items <= 3.5 else -0.061005)) if literal <= 0.48721 else ((0.044693 if items <= 4.5 else -0.006538) if preferred <= 0.031359 else (-0.030202 if items <= 8.5 else -0.080108))) if stage <= 1.0000000180025095e-35 else -0.129444)
    total += ((0.124569 if items <= 8.5 else 0.027051) if item_own <= 0.050543 else (0.027051 if number <= -1.0000000180025095e-35 else ((0.00321 if said <= 0.639695 else -0.084055) if items <= 6.5 else (-0.034902 if home <= 0.030845 else -0.083261))))
    return total
