//! The columns of the options in the sets of real data, in the order of the ballot.
#![allow(dead_code)] // each test binary uses its own part

/// Georgia, 26 October 2024.
pub const GEORGIA_2024: [&str; 18] = [
    "3 Georgian Unity and Development Party",
    "4 Coalition for Change",
    "5 Unity - National Movement",
    "6 European Democrats",
    "8 Alliance of Patriots",
    "9 Strong Georgia - Lelo",
    "10 Labour",
    "12 Our United Georgia",
    "16 Change Georgia",
    "17 Georgia",
    "20 Free Georgia",
    "21 Tribuna",
    "23 Chven (We)",
    "25 Gakharia for Georgia",
    "26 Left Alliance",
    "27 Georgian Unity",
    "36 Girchi",
    "41 Georgian Dream",
];

/// Russia, 14 March 2004; against all stands beside them.
pub const RUSSIA_2004: [&str; 6] = [
    "Глазьев Сергей Юрьевич",
    "Малышкин Олег Александрович",
    "Миронов Сергей Михайлович",
    "Путин Владимир Владимирович",
    "Хакамада Ирина Муцуовна",
    "Харитонов Николай Михайлович",
];

/// Venezuela, 28 July 2024.
pub const VENEZUELA_2024: [&str; 10] = [
    "Edmundo Gonzalez",
    "Nicolas Maduro",
    "Luis Martinez",
    "Javier Bertucci",
    "Jose Brito",
    "Antonio Ecarri",
    "Claudio Fermin",
    "Daniel Ceballos",
    "Enrique Marquez",
    "Benjamin Rausseo",
];
