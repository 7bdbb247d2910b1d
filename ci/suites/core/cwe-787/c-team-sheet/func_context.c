// Writes a player's shirt number below the ones that are on the sheet; false if the player is on it already.
bool enter_player(TeamSheet *sheet, int shirt)
{
    if (plays(sheet, shirt))
        return false;
