using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>
/// Who acts for a house. Everybody who works there belongs to the house as a subject, also the familiebehandlere; a child
/// must be seen by those only whom it was given to (X1). So a house has a second subject, its leadership, whose id follows
/// from the house's: orders, questions and tasks are attached to it, and organisation makes the leaders and coordinators
/// members of both (`organisation.subjekt`). A leader who leaves or comes changes one row there and nothing here.
/// </summary>
public static class UdfoererSubjekter
{
    public static SubjektId Ledelse(EnhedId hus) => new(Id.Af(hus.Vaerdi, "ledelse"));
}
